package org.sealbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.Duties;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code staff}: the people of the office. */
@Command(name = "staff", description = "${bundle:help.staff}", synopsisSubcommandLabel = "COMMAND")
final class StaffCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        CommandLine staff = new CommandLine(new StaffCommand())
                .addSubcommand(new Add(program))
                .addSubcommand(new Everybody(program))
                .addSubcommand(new StaffSessionsCommand(program))
                .addSubcommand(new WhoMayWhat(program));
        return StaffChanges.into(staff, program);
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** {@code staff add}: a person with roles and a first password. */
    @Command(name = "add", description = "${bundle:help.staff.add}")
    static final class Add implements Callable<Integer> {

        private final Sealbook program;

        @Option(
                names = "--sign-in",
                required = true,
                paramLabel = "SIGN-IN",
                description = "${bundle:help.staff.add.sign-in}")
        private String signIn = "";

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "${bundle:help.staff.add.name}")
        private String name = "";

        @Option(names = "--role", required = true, paramLabel = "ROLE", description = "${bundle:help.staff.add.role}")
        private List<String> roles = List.of();

        @Option(
                names = "--new-password-file",
                paramLabel = "FILE",
                description = "${bundle:help.staff.add.new-password-file}")
        private @Nullable Path passwordFile;

        Add(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            var given = Given.codes(Role.values(), roles);
            return new OfficeSession(program).work(office -> {
                char[] password =
                        program.newPasswords(Optional.ofNullable(passwordFile)).readNew("session.new-password", signIn);
                try {
                    Recorded added = office.people()
                            .add(OfficeSession.command(), office.person(), signIn, name, given, password);
                    program.output().answer(Answers.made(added));
                    program.output().say("staff.added", name, signIn, added.id());
                    return Exit.DONE;
                } finally {
                    Arrays.fill(password, '\0');
                }
            });
        }
    }

    /** {@code staff list}. */
    @Command(name = "list", description = "${bundle:help.staff.list}")
    static final class Everybody implements Callable<Integer> {

        private final Sealbook program;

        Everybody(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(this::list);
        }

        private Exit list(Office office) throws Exception {
            Map<Id, String> signIns = new HashMap<>();
            office.people().signIns().forEach((signIn, id) -> signIns.put(id, signIn));
            Words words = new Words(program.output().messages(), office);
            List<Map<String, Object>> json = new ArrayList<>();
            Columns table = new Columns();
            for (StaffMember member : office.staff().everybody()) {
                String signIn = signIns.getOrDefault(member.id(), "");
                json.add(json(member, signIn));
                table.row(
                        signIn.isEmpty() ? "–" : signIn,
                        words.orErased(member.name()),
                        words.terms("role", member.roles()),
                        member.active() ? "" : program.output().messages().text("staff.is-disabled"),
                        member.id().value());
            }
            program.output().answer(Map.of("staff", json));
            table.print(program.output());
            return Exit.DONE;
        }

        private static Map<String, Object> json(StaffMember member, String signIn) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", member.id().value());
            if (!signIn.isEmpty()) {
                json.put("signIn", signIn);
            }
            member.name().ifPresent(name -> json.put("name", name));
            json.put("roles", member.roles().stream().map(Coded::code).sorted().toList());
            json.put("active", member.active());
            return json;
        }
    }

    /** {@code staff duties}: the table of acts and the roles that may do them. Needs no office. */
    @Command(name = "duties", description = "${bundle:help.staff.duties}")
    static final class WhoMayWhat implements Callable<Integer> {

        private final Sealbook program;

        WhoMayWhat(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() {
            List<Map<String, Object>> json = new ArrayList<>();
            Columns table = new Columns();
            for (Act act : Act.values()) {
                List<String> roles =
                        Duties.rolesFor(act).stream().map(Role::code).sorted().toList();
                json.add(Map.of("act", act.code(), "roles", roles));
                table.row(
                        program.output().messages().term("act", act.code()),
                        roles.stream()
                                .map(role -> program.output().messages().term("role", role))
                                .collect(Collectors.joining(
                                        program.output().messages().text("list.separator"))));
            }
            program.output().answer(Map.of("duties", json));
            table.print(program.output());
            return Exit.DONE.code();
        }
    }
}
