package org.sealbook.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.parties.CheckResult;
import org.sealbook.casework.parties.CheckSource;
import org.sealbook.casework.parties.IdentityCheck;
import org.sealbook.record.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code case party check CASE PARTY}: how a party was compared with the document that they showed. */
@Command(name = "check", description = "${bundle:help.case.party.check}")
final class CasePartyCheckCommand implements Callable<Integer> {

    private final Sealbook program;

    @Parameters(index = "0", paramLabel = "CASE", description = "${bundle:help.case-id}")
    private String caseId = "";

    @Parameters(index = "1", paramLabel = "PARTY", description = "${bundle:help.case.party.id}")
    private String party = "";

    @Option(
            names = "--source",
            required = true,
            paramLabel = "SOURCE",
            description = "${bundle:help.case.party.check.source}")
    private String source = "";

    @Option(
            names = "--result",
            required = true,
            paramLabel = "RESULT",
            description = "${bundle:help.case.party.check.result}")
    private String result = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "${bundle:help.case.party.check.note}")
    private @Nullable String note;

    CasePartyCheckCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        Id id = Given.id(caseId);
        Id compared = Given.id(party);
        CheckSource by = Given.code(CheckSource.values(), source);
        CheckResult found = Given.code(CheckResult.values(), result);
        return new OfficeSession(program).work(office -> {
            Recorded checked = office.parties()
                    .checkIdentity(
                            OfficeSession.command(),
                            office.person(),
                            id,
                            compared,
                            by,
                            found,
                            Optional.ofNullable(note));
            program.output().answer(Answers.made(checked));
            program.output().say("case.party.checked", checked.receipt().last());
            return Exit.DONE;
        });
    }

    static Map<String, Object> json(IdentityCheck check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", check.source().code());
        json.put("result", check.result().code());
        json.put("by", check.by().value());
        json.put("at", check.at().toString());
        json.put("stands", check.stands());
        json.put("entry", check.entry().toString());
        check.note().ifPresent(text -> json.put("note", text));
        return json;
    }
}
