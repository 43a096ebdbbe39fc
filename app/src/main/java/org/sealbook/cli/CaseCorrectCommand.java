package org.sealbook.cli;

import java.util.concurrent.Callable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.procedure.Correction;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code case correct}: puts right what an earlier entry said, by a new one. */
@Command(name = "correct", description = "${bundle:help.case.correct}")
final class CaseCorrectCommand implements Callable<Integer> {

    private final Sealbook program;

    @Parameters(index = "0", paramLabel = "CASE", description = "${bundle:help.case-id}")
    private String caseId = "";

    @Parameters(index = "1", paramLabel = "WHAT", description = "${bundle:help.case.correct.what}")
    private String what = "";

    @Parameters(index = "2", paramLabel = "VALUE", description = "${bundle:help.case.correct.value}")
    private String value = "";

    @Option(names = "--entry", required = true, paramLabel = "ENTRY", description = "${bundle:help.case.correct.entry}")
    private String entry = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "${bundle:help.reason}")
    private String reason = "";

    CaseCorrectCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        Id id = Given.id(caseId);
        Correction named = Given.code(Correction.values(), what);
        EntryId wrong = Given.entry(entry);
        OfficeSession session = new OfficeSession(program);
        return session.work(office -> {
            String right = named.isOfAPerson() ? session.person(value).value() : value;
            Recorded corrected = office.corrections()
                    .correct(OfficeSession.command(), office.person(), id, wrong, named, right, reason);
            program.output().answer(Answers.made(corrected));
            program.output()
                    .say("case.corrected", named.code(), corrected.receipt().last());
            return Exit.DONE;
        });
    }
}
