package org.sealbook.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sealbook.casework.staff.Role;
import org.sealbook.court.TrustList;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.sync.membership.Application;
import org.sealbook.sync.membership.FoundingDocument;
import org.sealbook.vault.Suite;

/** Founds the demo's other offices, and brings all of them together in a consortium. */
final class DemoNeighbours {

    /** What each has recorded before it meets the others. */
    private static final int CASES = 3;

    private final DemoFolder folder;
    private final OfficeClock clock;
    private final SecureRandom random = new SecureRandom();

    DemoNeighbours(DemoFolder folder, OfficeClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static Origin origin(String code) {
        return new Origin("consortium.example", code, 1);
    }

    /** A director, a notary, and some cases of the notary's. */
    void found(DemoNeighbour neighbour)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException {
        OfficeFolder data = data(neighbour.code());
        OfficeFounding.Entered entered = new OfficeFounding.Entered(
                origin(neighbour.code()),
                neighbour.name(),
                neighbour.word(),
                ZoneId.of("Asia/Shanghai"),
                Suite.SHA256_SM3,
                true,
                neighbour.director().getLast(),
                neighbour.directorSignIn(),
                EnumSet.of(Role.DIRECTOR));
        try (Office office = new OfficeFounding(data, clock).found(entered, password())) {
            office.people()
                    .add(
                            Id.random(random),
                            office.person(),
                            neighbour.notarySignIn(),
                            neighbour.notary().getLast(),
                            Set.of(Role.NOTARY),
                            password());
        }
        try (Office office = open(data, neighbour.notarySignIn())) {
            DemoCases cases = new DemoCases(office);
            for (int i = 0; i < CASES; i++) {
                cases.openOne();
            }
        }
    }

    /**
     * Every office applies, the first founds, all join; and the list of trusted keys is written anew with everybody's.
     *
     * @return what was founded
     */
    FoundingDocument join(List<DemoNeighbour> neighbours, int quorum)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException {
        List<Application> applications = new ArrayList<>();
        for (DemoNeighbour neighbour : neighbours) {
            try (Office office = open(data(neighbour.code()), neighbour.directorSignIn())) {
                applications.add(office.consortium().application(""));
            }
        }
        FoundingDocument document;
        try (Office office = open(new OfficeFolder(folder.office(), FileLayer.real()), DemoWorkflow.DIRECTOR)) {
            applications.add(office.consortium().application(""));
            document = office.consortium().found(applications, quorum, 0);
            FileLayer.real().replaceWhole(folder.consortium(), document.encode());
            join(office, document);
            TrustList trusted = office.consortium().trusted();
            FileLayer.real().replaceWhole(folder.trust(), trusted.encode());
        }
        for (DemoNeighbour neighbour : neighbours) {
            try (Office office = open(data(neighbour.code()), neighbour.directorSignIn())) {
                join(office, document);
            }
        }
        return document;
    }

    /** In the demo nobody has to read the digest from paper: all offices are in one hand. */
    private static void join(Office office, FoundingDocument document) throws IOException, OfficeException {
        office.consortium().join(office.person(), document, document.digest().hex());
    }

    private OfficeFolder data(String code) {
        return new OfficeFolder(folder.office(code), FileLayer.real());
    }

    private Office open(OfficeFolder data, String signIn)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException {
        return Office.open(data, data.person(signIn).orElseThrow(), password(), clock);
    }

    private static char[] password() {
        return DemoWorkflow.PASSWORD.toCharArray();
    }
}
