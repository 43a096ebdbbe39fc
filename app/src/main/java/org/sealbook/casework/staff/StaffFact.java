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

    /** The erasable part that says why somebody was disabled. */
    String REASON = "reason";

    /** Whom it is about. */
    Id person();

    @Override
    default Id subject() {
        return OFFICE;
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<StaffFact> read(RecordedEntry recorded) throws FactException {
        return switch (recorded.entry().type()) {
            case StaffAdded.TYPE -> Optional.of(StaffAdded.read(recorded.facts()));
            case RolesChanged.TYPE -> Optional.of(RolesChanged.read(recorded.facts()));
            case StaffDisabled.TYPE -> Optional.of(StaffDisabled.read(recorded.facts()));
            case StaffEnabled.TYPE -> Optional.of(StaffEnabled.read(recorded.facts()));
            case PasswordReset.TYPE -> Optional.of(PasswordReset.read(recorded.facts()));
            default -> Optional.empty();
        };
    }

    private static Set<Role> roles(FactReader in) {
        Set<Role> roles = in.codes("roles", Role.values());
        if (roles.isEmpty()) {
            throw in.problem("a person without a role");
        }
        return roles;
    }

    private static Id personAlone(String type, Map<String, ?> facts) {
        FactReader in = FactReader.open(type, 1, facts);
        Id person = in.id("person");
        in.end();
        return person;
    }

    private static Map<String, Object> alone(Id person) {
        return FactWriter.version(1).put("person", person).map();
    }

    private static Set<Role> atLeastOne(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a person of the office has a role");
        }
        return Set.copyOf(roles);
    }

    /** A person came, with at least one role. The name is in the part {@value #PERSON}. */
    record StaffAdded(Id person, Set<Role> roles) implements StaffFact {

        static final String TYPE = "StaffAdded";

        public StaffAdded {
            roles = atLeastOne(roles);
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
            StaffAdded added = new StaffAdded(in.id("person"), StaffFact.roles(in));
            in.end();
            return added;
        }
    }

    /** A person has these roles from now on, and no others. */
    record RolesChanged(Id person, Set<Role> roles) implements StaffFact {

        static final String TYPE = "RolesChanged";

        public RolesChanged {
            roles = atLeastOne(roles);
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

        private static RolesChanged read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            RolesChanged changed = new RolesChanged(in.id("person"), StaffFact.roles(in));
            in.end();
            return changed;
        }
    }

    /** A person may do nothing here any more; what they did stays theirs. Why is in the part {@value #REASON}. */
    record StaffDisabled(Id person) implements StaffFact {

        static final String TYPE = "StaffDisabled";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return alone(person);
        }

        private static StaffDisabled read(Map<String, ?> facts) {
            return new StaffDisabled(personAlone(TYPE, facts));
        }
    }

    /** A disabled person came back, with the roles that they had. */
    record StaffEnabled(Id person) implements StaffFact {

        static final String TYPE = "StaffEnabled";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return alone(person);
        }

        private static StaffEnabled read(Map<String, ?> facts) {
            return new StaffEnabled(personAlone(TYPE, facts));
        }
    }

    /** The administrator gave a person a new password, and so knew it: on record, because they could have signed in with it. */
    record PasswordReset(Id person) implements StaffFact {

        static final String TYPE = "PasswordReset";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return alone(person);
        }

        private static PasswordReset read(Map<String, ?> facts) {
            return new PasswordReset(personAlone(TYPE, facts));
        }
    }
}
