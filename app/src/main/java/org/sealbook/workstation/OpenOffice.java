package org.sealbook.workstation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.OfficeIdentity;
import org.sealbook.office.Session;
import org.sealbook.record.Id;

/** An office's data folder on its way to being opened. Everything here reads files: never on the FX thread. */
record OpenOffice(Office office, String personName) {

    /** What can be said of a folder before anybody signs in. */
    record Door(Path folder, OfficeIdentity identity, List<String> people) {

        static Door of(Path folder) throws IOException, OfficeException {
            OfficeFolder data = new OfficeFolder(folder, FileLayer.real());
            return new Door(folder, data.identity(), List.copyOf(data.people().keySet()));
        }
    }

    /** @param password wiped */
    static OpenOffice enter(OfficeFolder data, String person, char[] password, OfficeClock clock)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException, LedgerRefusedException,
                    FolderInUseException {
        try {
            Id id = data.person(person).orElseThrow(() -> new Refusal("refusal.staff.unknown-person", person));
            return of(Office.open(data, id, password, clock));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    static OpenOffice of(Office office) throws IOException {
        office.people().note(office.person(), Session.Event.SIGNED_IN);
        Optional<String> name = office.staff().find(office.person()).flatMap(StaffMember::name);
        return new OpenOffice(office, name.orElse(office.person().value()));
    }
}
