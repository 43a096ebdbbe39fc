package org.sealbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code certificate draft}: writes a new certificate of a case, or one of its certificates anew. */
@Command(name = "draft", description = "${bundle:help.certificate.draft}")
final class CertificateDraftCommand implements Callable<Integer> {

    private final Sealbook program;

    @Option(names = "--case", paramLabel = "CASE", description = "${bundle:help.case-id}")
    private @Nullable String caseId;

    @Option(names = "--again", paramLabel = "CERTIFICATE", description = "${bundle:help.certificate.draft.again}")
    private @Nullable String again;

    @Option(names = "--text", paramLabel = "TEXT", description = "${bundle:help.certificate.draft.text}")
    private @Nullable String text;

    @Option(names = "--text-file", paramLabel = "FILE", description = "${bundle:help.certificate.draft.text-file}")
    private @Nullable Path textFile;

    @Option(names = "--attach", paramLabel = "EVIDENCE", description = "${bundle:help.certificate.draft.attach}")
    private List<String> attached = List.of();

    @Option(names = "--attach-all", description = "${bundle:help.certificate.draft.attach-all}")
    private boolean attachAll;

    CertificateDraftCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        String words = text();
        if (attachAll && !attached.isEmpty()) {
            throw CommandException.wrongUse("certificate.draft.attachments");
        }
        List<Id> named = attached.stream().map(Given::id).toList();
        if (caseId != null && again == null) {
            Id id = Given.id(caseId);
            return new OfficeSession(program)
                    .work(office -> give(
                            office,
                            office.certificates()
                                    .draft(
                                            OfficeSession.command(),
                                            office.person(),
                                            id,
                                            words,
                                            attachments(office, id, named))));
        }
        if (again != null && caseId == null) {
            Id id = Given.id(again);
            return new OfficeSession(program).work(office -> {
                Id ofCase = office.certificates().known(id).caseId();
                return give(
                        office,
                        office.certificates()
                                .redraft(
                                        OfficeSession.command(),
                                        office.person(),
                                        id,
                                        words,
                                        attachments(office, ofCase, named)));
            });
        }
        throw CommandException.wrongUse("certificate.draft.which");
    }

    private String text() {
        if (text != null && textFile == null) {
            return text;
        }
        if (textFile != null && text == null) {
            return Given.text(textFile);
        }
        throw CommandException.wrongUse("certificate.draft.words");
    }

    private List<Id> attachments(Office office, Id ofCase, List<Id> named) {
        return attachAll
                ? office.evidence().ofCase(ofCase).stream().map(EvidenceRow::id).toList()
                : named;
    }

    private Exit give(Office office, Recorded drafted) {
        String digest = office.certificates().content(drafted.id()).digest().hex();
        Map<String, Object> json = Answers.made(drafted);
        json.put("digest", digest);
        program.output().answer(json);
        program.output()
                .say("certificate.drafted", drafted.id(), drafted.receipt().last(), digest);
        return Exit.DONE;
    }
}
