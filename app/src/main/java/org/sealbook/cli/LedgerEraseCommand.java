package org.sealbook.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.record.EntryId;
import org.sealbook.tlog.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ledger erase}: a part of an entry, under an order. */
@Command(name = "erase", description = "${bundle:help.ledger.erase}")
final class LedgerEraseCommand implements Callable<Integer> {

    private static final int LONGEST_ORDER = 64 << 20;

    private final Sealbook program;

    @Parameters(index = "0", paramLabel = "ENTRY", description = "${bundle:help.ledger.erase.entry}")
    private String entry = "";

    @Parameters(index = "1", paramLabel = "PART", description = "${bundle:help.ledger.erase.part}")
    private String part = "";

    @Option(
            names = "--order",
            required = true,
            paramLabel = "REFERENCE",
            description = "${bundle:help.ledger.erase.order}")
    private String order = "";

    @Option(
            names = "--order-file",
            required = true,
            paramLabel = "FILE",
            description = "${bundle:help.ledger.erase.order-file}")
    private Path file = Path.of("");

    LedgerEraseCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        EntryId id = Given.entry(entry);
        Digest digest = Digest.of(BoundedFile.read(file, LONGEST_ORDER));
        OfficeSession session = new OfficeSession(program);
        Recorded[] erased = new Recorded[1];
        session.work(office -> {
            erased[0] = office.erasure().erase(office.person(), id, part, order, digest);
            return Exit.DONE;
        });
        // Opening carries it out.
        return session.work(office -> {
            Map<String, Object> json = Answers.made(erased[0]);
            json.put("part", part);
            program.output().answer(json);
            program.output().say("ledger.erased", part, id, erased[0].receipt().last());
            program.output().say("ledger.erased.copies");
            return Exit.DONE;
        });
    }
}
