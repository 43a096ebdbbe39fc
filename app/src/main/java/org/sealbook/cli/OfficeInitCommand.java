package org.sealbook.cli;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sealbook.casework.issue.IssueSettings;
import org.sealbook.casework.staff.Role;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFounding;
import org.sealbook.record.EntryId;
import org.sealbook.record.Origin;
import org.sealbook.vault.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code office init}: founds an office with its keys and its first administrator. */
@Command(name = "init", description = "${bundle:help.office.init}")
final class OfficeInitCommand implements Callable<Integer> {

    private final Sealbook program;

    @Option(
            names = "--origin-domain",
            required = true,
            paramLabel = "DOMAIN",
            description = "${bundle:help.office.init.origin-domain}")
    private String domain = "";

    @Option(names = "--code", required = true, paramLabel = "CODE", description = "${bundle:help.office.init.code}")
    private String code = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "${bundle:help.office.init.name}")
    private String name = "";

    @Option(names = "--word", required = true, paramLabel = "WORD", description = "${bundle:help.office.init.word}")
    private String word = "";

    @Option(names = "--zone", paramLabel = "ZONE", description = "${bundle:help.office.init.zone}")
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(names = "--sm3", description = "${bundle:help.office.init.sm3}")
    private boolean sm3;

    @Option(names = "--admin", paramLabel = "SIGN-IN", description = "${bundle:help.office.init.admin}")
    private String admin = "admin";

    @Option(
            names = "--admin-name",
            required = true,
            paramLabel = "NAME",
            description = "${bundle:help.office.init.admin-name}")
    private String adminName = "";

    @Option(names = "--role", paramLabel = "ROLE", description = "${bundle:help.office.init.role}")
    private List<String> roles = List.of();

    OfficeInitCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        OfficeSession session = new OfficeSession(program);
        requireWord();
        var entered = new OfficeFounding.Entered(
                origin(),
                name,
                word,
                zone,
                sm3 ? Suite.SHA256_SM3 : Suite.SHA256,
                false,
                adminName,
                admin,
                Given.codes(Role.values(), roles));
        char[] password = program.passwords().readNew("session.new-password", admin);
        try (Office office = new OfficeFounding(session.folder(), session.clock()).found(entered, password)) {
            // The administrator's entry, which is the founding's last, stands alone in the newest block.
            Map<String, Object> json =
                    Answers.made(office.person(), new EntryId(office.ledger().blocks() - 1, 0));
            json.put("origin", office.identity().origin().toString());
            json.put("logKey", office.identity().logKey().encode());
            program.output().answer(json);
            program.output().say("office.founded", name, session.folder().path().toAbsolutePath());
            program.output().say("office.founded.administrator", admin, office.person());
            return Exit.DONE.code();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Origin origin() {
        try {
            return new Origin(domain, code, 1);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse("given.origin", domain, code);
        }
    }

    private void requireWord() {
        try {
            new IssueSettings(word, zone);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse("given.word", word);
        }
    }
}
