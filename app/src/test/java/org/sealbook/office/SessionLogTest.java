package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.record.Id;

class SessionLogTest {

    private static final Id ONE = new Id("1".repeat(32));
    private static final Id OTHER = new Id("2".repeat(32));

    @TempDir
    Path folder;

    private final VirtualClock clock = new VirtualClock();

    @Test
    void wrongPasswordsInARowAreCountedAndNothingElseIsJoined() throws Exception {
        SessionLog log = log();
        log.add(ONE, Session.Event.REFUSED);
        log.add(ONE, Session.Event.REFUSED);
        log.add(OTHER, Session.Event.REFUSED);
        log.add(ONE, Session.Event.SIGNED_IN);
        log.add(ONE, Session.Event.SIGNED_IN);
        assertEquals(
                List.of("1 refused 2", "2 refused 1", "1 signed-in 1", "1 signed-in 1"),
                log().read().stream()
                        .map(each -> each.person().value().charAt(0) + " "
                                + each.event().code() + " " + each.times())
                        .toList());
    }

    @Test
    void theOldestGoAndASpoiledFileIsBegunAnew() throws Exception {
        for (int i = 0; i < SessionLog.MOST + 3; i++) {
            log().add(i % 2 == 0 ? ONE : OTHER, Session.Event.LOCKED);
        }
        assertEquals(SessionLog.MOST, log().read().size());
        Files.writeString(folder.resolve("sessions.json"), "{\"sessions\":[{}]}");
        log().add(ONE, Session.Event.LOCKED);
        assertEquals(1, log().read().size());
    }

    @Test
    void aWrongPasswordIsSeenByTheAdministratorAndNotByColleagues() throws Exception {
        OfficeFolder office = TestOffice.staffed(folder.resolve("office"));
        Id notary = office.person(TestOffice.NOTARY).orElseThrow();
        assertThrows(
                WrongPasswordException.class,
                () -> Office.open(office, notary, "not the password".toCharArray(), clock));
        try (Office open = TestOffice.open(office, TestOffice.DIRECTOR)) {
            assertEquals(
                    List.of(Session.Event.REFUSED),
                    open.people().sessions(open.person()).stream()
                            .map(Session::event)
                            .toList());
        }
        try (Office open = TestOffice.open(office, TestOffice.SECOND)) {
            assertEquals(List.of(), open.people().sessions(open.person()));
        }
    }

    private SessionLog log() {
        return new SessionLog(folder.resolve("sessions.json"), FileLayer.real(), clock);
    }
}
