package org.sealbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.staff.Role;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What of {@code staff} changes people who are there: roles, disabled or not, passwords. */
final class StaffChanges {

    private StaffChanges() {}

    static CommandLine into(CommandLine staff, Sealbook program) {
        return staff.addSubcommand(new Roles(program))
                .addSubcommand(new Disable(program))
                .addSubcommand(new Enable(program))
                .addSubcommand(new Password(program))
                .addSubcommand(new ResetPassword(program));
    }

    /** Somebody by sign-in name, or by id, which a disabled person alone has. */
    private static Id person(Office office, String typed) throws IOException, OfficeException {
        return Optional.ofNullable(office.people().signIns().get(typed)).orElseGet(() -> Given.id(typed));
    }

    private static String name(Sealbook program, Office office, Id person) {
        return new Words(program.output().messages(), office).person(person);
    }

    private static void answer(Sealbook program, Office office, Recorded done, String key) {
        program.output().answer(Answers.made(done));
        program.output().say(key, name(program, office, done.id()));
    }

    private static char[] newPassword(Sealbook program, @Nullable Path file, String who) {
        return program.newPasswords(Optional.ofNullable(file)).readNew("session.new-password", who);
    }

    /** {@code staff roles}: other roles. */
    @Command(name = "roles", description = "${bundle:help.staff.roles}")
    static final class Roles implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "PERSON", description = "${bundle:help.staff.person}")
        private String person = "";

        @Option(names = "--role", required = true, paramLabel = "ROLE", description = "${bundle:help.staff.add.role}")
        private List<String> roles = List.of();

        Roles(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            var given = Given.codes(Role.values(), roles);
            return new OfficeSession(program).work(office -> {
                Id whom = person(office, person);
                Recorded done = office.staff().changeRoles(OfficeSession.command(), office.person(), whom, given);
                answer(program, office, done, "staff.roles-changed");
                return Exit.DONE;
            });
        }
    }

    /** {@code staff disable}: a person who left, or is suspended. */
    @Command(name = "disable", description = "${bundle:help.staff.disable}")
    static final class Disable implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "PERSON", description = "${bundle:help.staff.person}")
        private String person = "";

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "${bundle:help.staff.disable.reason}")
        private String reason = "";

        Disable(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                Id whom = person(office, person);
                Recorded done = office.people().disable(OfficeSession.command(), office.person(), whom, reason);
                answer(program, office, done, "staff.disabled");
                program.output().remark("staff.disabled.keys");
                return Exit.DONE;
            });
        }
    }

    /** {@code staff enable}: a disabled person comes back, with a new password. */
    @Command(name = "enable", description = "${bundle:help.staff.enable}")
    static final class Enable implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "PERSON", description = "${bundle:help.staff.person}")
        private String person = "";

        @Option(
                names = "--sign-in",
                required = true,
                paramLabel = "SIGN-IN",
                description = "${bundle:help.staff.add.sign-in}")
        private String signIn = "";

        @Option(
                names = "--new-password-file",
                paramLabel = "FILE",
                description = "${bundle:help.staff.add.new-password-file}")
        private @Nullable Path passwordFile;

        Enable(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                Id whom = person(office, person);
                char[] password = newPassword(program, passwordFile, signIn);
                try {
                    Recorded done =
                            office.people().enable(OfficeSession.command(), office.person(), whom, signIn, password);
                    answer(program, office, done, "staff.enabled");
                    return Exit.DONE;
                } finally {
                    Arrays.fill(password, '\0');
                }
            });
        }
    }

    /** {@code staff password}: one's own. */
    @Command(name = "password", description = "${bundle:help.staff.password}")
    static final class Password implements Callable<Integer> {

        private final Sealbook program;

        @Option(
                names = "--new-password-file",
                paramLabel = "FILE",
                description = "${bundle:help.staff.add.new-password-file}")
        private @Nullable Path passwordFile;

        Password(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            OfficeSession session = new OfficeSession(program);
            session.folder().identity();
            Id acting = session.person();
            char[] old = session.password();
            char[] password = new char[0];
            try (Office office = session.open(acting, old.clone())) {
                password = newPassword(program, passwordFile, name(program, office, acting));
                office.people().changePassword(acting, old, password);
                program.output().answer(Map.of("id", acting.value()));
                program.output().say("staff.password-changed");
                return Exit.DONE.code();
            } finally {
                Arrays.fill(old, '\0');
                Arrays.fill(password, '\0');
            }
        }
    }

    /** {@code staff reset-password}: for somebody who forgot theirs; on record. */
    @Command(name = "reset-password", description = "${bundle:help.staff.reset-password}")
    static final class ResetPassword implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "PERSON", description = "${bundle:help.staff.person}")
        private String person = "";

        @Option(
                names = "--new-password-file",
                paramLabel = "FILE",
                description = "${bundle:help.staff.add.new-password-file}")
        private @Nullable Path passwordFile;

        ResetPassword(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                Id whom = person(office, person);
                char[] password = newPassword(program, passwordFile, name(program, office, whom));
                try {
                    Recorded done =
                            office.people().resetPassword(OfficeSession.command(), office.person(), whom, password);
                    answer(program, office, done, "staff.password-reset");
                    return Exit.DONE;
                } finally {
                    Arrays.fill(password, '\0');
                }
            });
        }
    }
}
