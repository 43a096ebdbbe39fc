package org.sealbook.casework.store;

import java.util.List;
import org.sealbook.casework.issue.Books;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.store.Database;

/** What the composition root needs of these tables. */
public final class CaseworkTables {

    /** The class path folder of the tables' migrations. */
    public static final String MIGRATIONS = "org/sealbook/casework/store";

    private CaseworkTables() {}

    /** The projections of all areas over one database. */
    public static List<Projection> projections(Database database) {
        return List.of(
                new StaffProjection(database),
                new SettingProjection(database),
                new CaseProjection(database),
                new FormProjection(database),
                new PartyProjection(database),
                new SearchProjection(database),
                new EvidenceProjection(database),
                new CertificateProjection(database),
                new RegisterProjection(database),
                new CopyProjection(database),
                new ArchiveProjection(database),
                new FeeProjection(database),
                new DocumentProjection(database),
                new CustodyProjection(database));
    }

    /** The books of all areas over one database. */
    public static Books books(Database database) {
        return new Books(
                new StaffTables(database),
                new SettingTables(database),
                new CaseTables(database),
                new FormTables(database),
                new PartyTables(database),
                new EvidenceTables(database),
                new CertificateTables(database));
    }
}
