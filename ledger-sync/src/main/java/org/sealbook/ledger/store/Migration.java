package org.sealbook.ledger.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sealbook.ledger.DamagedStoreException;

/** Brings tables to the newest form: validated, copied, migrated, validated again. */
final class Migration {

    private final DataSource source;
    private final List<String> locations;

    /** @param locations class path folders of SQL migrations */
    Migration(DataSource source, List<String> locations) {
        this.source = source;
        this.locations = List.copyOf(locations);
    }

    /** Makes the tables of an empty database. */
    void ofEmpty() {
        flyway().migrate();
    }

    /**
     * Brings a file that nobody has open to the newest form, in which it may be already. Nothing may stand in it but what the migrations
     * make, which is looked at before H2 executes any of it.
     *
     * @param copyLabel begins the name of the copy that is made before anything is changed
     * @return the copy, if there was something to migrate
     * @throws DamagedStoreException naming what is foreign, missing or unreadable
     */
    Optional<Path> ofHeld(TableFile held, String copyLabel) throws DamagedStoreException {
        KnownSchema known = KnownSchema.of(locations);
        FileSchema found = held.schema();
        if (known.isNewest(found)) {
            return Optional.empty();
        }
        known.refuseForeign(found);
        if (flyway().info().pending().length == 0) {
            known.requireNewest(found);
        }
        Path copy = held.copy(copyLabel);
        flyway().migrate();
        flyway().validate();
        known.requireNewest(held.schema());
        return Optional.of(copy);
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(source)
                .locations(locations.toArray(String[]::new))
                .outOfOrder(true)
                .load();
    }
}
