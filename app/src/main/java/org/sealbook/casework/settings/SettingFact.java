package org.sealbook.casework.settings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.casework.staff.StaffFact;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;

/** What became different in the office's data. */
public sealed interface SettingFact extends Fact {

    /** The part that holds the document. */
    String CONTENT = "content";

    @Override
    default Id subject() {
        return StaffFact.OFFICE;
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<SettingFact> read(RecordedEntry recorded) throws FactException {
        return recorded.entry().type().equals(SettingChanged.TYPE)
                ? Optional.of(SettingChanged.read(recorded.facts()))
                : Optional.empty();
    }

    /**
     * There is a new version of a document, which is in the part {@value SettingFact#CONTENT}.
     *
     * @param version one more than the newest before
     */
    record SettingChanged(SettingKind<?> kind, int version, LocalDate effectiveFrom) implements SettingFact {

        static final String TYPE = "SettingChanged";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("kind", kind)
                    .put("version", version)
                    .put("effectiveFrom", effectiveFrom)
                    .map();
        }

        private static SettingChanged read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            SettingChanged changed = new SettingChanged(
                    in.code("kind", SettingKind.values()),
                    (int) in.number("version", SettingVersion.SHIPPED + 1, Integer.MAX_VALUE),
                    in.date("effectiveFrom"));
            in.end();
            return changed;
        }
    }
}
