package org.sealbook.workstation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.office.DemoWorkflow;
import org.sealbook.office.OfficeFolder;

/** The sample office: made once for a person, opened as its notary afterwards. It says everywhere that it is a sample. */
final class SampleOffice {

    private final Path folder;
    private final OfficeClock clock;

    SampleOffice(Path folder, OfficeClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The sample office, open. */
    record Opened(Path folder, OpenOffice office) {}

    /** Makes it where it is not there yet; takes seconds. */
    Opened open() throws Exception {
        Path office = DemoWorkflow.officeIn(folder);
        if (!Files.isDirectory(office)) {
            new DemoWorkflow(clock).run(folder, List.of(), _ -> {});
        }
        return new Opened(
                office,
                OpenOffice.enter(
                        new OfficeFolder(office, FileLayer.real()),
                        DemoWorkflow.NOTARY,
                        DemoWorkflow.PASSWORD.toCharArray(),
                        clock));
    }
}
