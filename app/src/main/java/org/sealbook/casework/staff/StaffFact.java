package org.sealbook.casework.staff;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;

/** What became different among the people of the office. */
public sealed interface StaffFact extends Fact {

    /** The subject of entries about the office itself, which no case has. */
    Id OFFICE = new Id("0".repeat(32));

    /** The erasable part that holds a person's name. */
    String PERSON = "person";

    @Override
    default Id subject() {
        return OFFICE;
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<StaffFact> read(RecordedEntry recorded) throws FactException {
        return recorded.entry().type().equals(StaffAdded.TYPE)
                ? Optional.of(StaffAdded.read(recorded.facts()))
                : Optional.empty();
    }

    /** A person came, with at least one role. The name is in the part {@value #PERSON}. */
    record StaffAdded(Id person, Set<Role> roles) implements StaffFact {

        static final String TYPE = "StaffAdded";

        public StaffAdded {
            roles = Set.copyOf(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("a person of the office has a role");
            }
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("person", person)
                    .putCodes("roles", roles)
                    .map();
        }

        private static StaffAdded read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            Id person = in.id("person");
            Set<Role> roles = in.codes("roles", Role.values());
            in.end();
            if (roles.isEmpty()) {
                throw in.problem("a person without a role");
            }
            return new StaffAdded(person, roles);
        }
    }
}
