package org.sealbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.OpeningReport;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.Session;
import org.sealbook.office.SystemClock;
import org.sealbook.record.Id;

/** One person's work in the office for the length of one command: sign in, say what opening mended, work, close. */
final class OfficeSession {

    private final Sealbook program;
    private final OfficeFolder folder;
    private final OfficeClock clock = new SystemClock();

    OfficeSession(Sealbook program) {
        this.program = program;
        this.folder = new OfficeFolder(program.data(), FileLayer.real(), program.marks());
    }

    /** What a command does in the open office. */
    @FunctionalInterface
    interface Work {
        /** Answers the exit. */
        Exit in(Office office) throws Exception;
    }

    /** Opens the office, works, and closes it whatever happens. Answers the exit code. */
    int work(Work work) throws Exception {
        try (Office office = open()) {
            return work.in(office).code();
        }
    }

    Office open()
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException, LedgerRefusedException,
                    FolderInUseException {
        folder.identity();
        return open(person(), password());
    }

    /** @param password wiped */
    Office open(Id person, char[] password)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException, LedgerRefusedException,
                    FolderInUseException {
        try {
            Office office = Office.open(folder, person, password, clock);
            tellMended(office.ledger().opening());
            note(office);
            return office;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** A folder that can't be written to keeps nobody from reading. */
    private static void note(Office office) {
        try {
            office.people().note(office.person(), Session.Event.COMMAND);
        } catch (IOException e) {
            System.getLogger(OfficeSession.class.getName())
                    .log(System.Logger.Level.WARNING, "a session was not noted", e);
        }
    }

    OfficeFolder folder() {
        return folder;
    }

    OfficeClock clock() {
        return clock;
    }

    /** Whether nobody said who acts: no name and no password were given. */
    boolean isAnonymous() {
        return program.user().isEmpty() && !program.passwords().isGiven();
    }

    /**
     * Who acts: whoever was named, else the only person there is.
     *
     * @throws CommandException as wrong use, where there are several and none was named
     * @throws Refusal where the office does not know the one who was named
     */
    Id person() throws IOException, OfficeException {
        Optional<String> named = program.user();
        if (named.isPresent()) {
            return person(named.get());
        }
        Collection<Id> people = folder.people().values();
        if (people.size() != 1) {
            throw CommandException.wrongUse(
                    "session.who", String.join(", ", folder.people().keySet()));
        }
        return people.iterator().next();
    }

    /** The person behind a sign-in name or id. */
    Id person(String nameOrId) throws IOException, OfficeException {
        return folder.person(nameOrId).orElseThrow(() -> new Refusal("refusal.staff.unknown-person", nameOrId));
    }

    /** The acting person's password, which the caller wipes. */
    char[] password() {
        return program.passwords().read("session.password");
    }

    /** The id of a new command: each run of the program is one act of its own. */
    static Id command() {
        return Id.random(new SecureRandom());
    }

    private void tellMended(OpeningReport report) {
        Output output = program.output();
        if (report.replayed() > 0) {
            output.remark("opening.replayed", report.replayed());
        }
        report.quarantined().map(Path::toString).ifPresent(to -> output.remark("opening.quarantined", to));
        switch (report.mark()) {
            case MISSING -> output.remark("opening.mark-missing");
            case DAMAGED -> output.remark("opening.mark-damaged");
            case SOUND, NOT_KEPT -> {}
        }
        report.copiedBeforeMigration()
                .map(Path::toString)
                .ifPresent(to -> output.remark("opening.copied-before-migration", to));
        report.damagedTables()
                .map(Path::toString)
                .ifPresent(to -> output.remark(
                        "opening.damaged-tables", to, report.differences().size()));
        report.differences()
                .forEach(each -> output.remark("opening.difference", each.where(), each.expected(), each.actual()));
    }
}
