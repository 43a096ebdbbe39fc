package org.sealbook.cli;

import java.util.concurrent.Callable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.record.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code case conflict}: a case concerns somebody of the office, who takes no step in it from now on. */
@Command(name = "conflict", description = "${bundle:help.case.conflict}")
final class CaseConflictCommand implements Callable<Integer> {

    private final Sealbook program;

    @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
    private String caseId = "";

    @Option(
            names = "--person",
            required = true,
            paramLabel = "WHO",
            description = "${bundle:help.case.conflict.person}")
    private String person = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "${bundle:help.reason}")
    private String reason = "";

    CaseConflictCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        Id id = Given.id(caseId);
        OfficeSession session = new OfficeSession(program);
        return session.work(office -> {
            Recorded declared = office.corrections()
                    .declareConflict(OfficeSession.command(), office.person(), id, session.person(person), reason);
            program.output().answer(Answers.made(declared));
            program.output().say("case.conflict", person, declared.receipt().last());
            return Exit.DONE;
        });
    }
}
