package org.sealbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealbook.language.Language;
import org.sealbook.language.Messages;
import org.sealbook.office.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code sealbook}: its global options, and below it every command that is built. */
@Command(
        name = "sealbook",
        description = "${bundle:help.sealbook}",
        versionProvider = Sealbook.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Sealbook implements Callable<Integer> {

    private final Console console;
    private final Output output;
    private final Window window;

    @Option(names = "--data", scope = ScopeType.INHERIT, paramLabel = "DIR", description = "${bundle:help.data}")
    private @Nullable Path data;

    @Option(names = "--user", scope = ScopeType.INHERIT, paramLabel = "ID", description = "${bundle:help.user}")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "${bundle:help.password-file}")
    private @Nullable Path passwordFile;

    private Sealbook(Console console, Output output, Window window) {
        this.console = console;
        this.output = output;
        this.window = window;
    }

    /** What opens where no command was given. */
    @FunctionalInterface
    public interface Window {

        /**
         * Opens the workstation and waits until it is closed.
         *
         * @param data the office's folder, where it was named
         */
        void open(Map<String, String> environment, Language language, Optional<Path> data) throws Exception;
    }

    /** Carries out one command line of this process; answers the exit code, whatever happens. */
    public static int run(Window window, String... arguments) {
        return run(Console.ofSystem(), window, arguments);
    }

    /** Carries out one command line; answers the exit code, whatever happens. */
    static int run(Console console, Window window, String... arguments) {
        Output output = new Output(console, Preferences.of(List.of(arguments), console));
        try {
            requireReadable(arguments);
            return commandLine(console, output, window).execute(arguments);
        } catch (Throwable e) {
            // Otherwise the JVM would end with 1, which says "found not sound".
            return output.fail(e);
        }
    }

    /** The whole tree of commands. */
    static CommandLine commandLine(Console console, Output output, Window window) {
        Sealbook program = new Sealbook(console, output, window);
        CommandSpec root = CommandSpec.forAnnotatedObject(program);
        // Known here, so that they stand in every help; their values Preferences or picocli itself has read.
        root.addOption(option("--json", boolean.class, "${bundle:help.json}").build());
        root.addOption(option("--lang", Language.class, "${bundle:help.lang}")
                .paramLabel("zh|en")
                .build());
        root.addOption(
                option("--verbose", boolean.class, "${bundle:help.verbose}").build());
        root.addOption(option("--help", boolean.class, "${bundle:help.help}")
                .usageHelp(true)
                .build());
        root.addOption(OptionSpec.builder("--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("${bundle:help.version}")
                .build());
        CommandLine line = new CommandLine(root);
        line.addSubcommand(DemoCommand.line(output));
        line.addSubcommand(new DemoOfficeCommand(program));
        line.addSubcommand(OfficeCommand.line(program));
        line.addSubcommand(new TodayCommand(program));
        line.addSubcommand(StaffCommand.line(program));
        line.addSubcommand(KeysCommand.line(program, console));
        line.addSubcommand(CatalogueCommand.line(program));
        line.addSubcommand(CaseCommand.line(program));
        line.addSubcommand(EvidenceCommand.line(program));
        line.addSubcommand(CertificateCommand.line(program));
        line.addSubcommand(RegisterCommand.line(program));
        line.addSubcommand(ArchiveCommand.line(program));
        line.addSubcommand(FeeCommand.line(program));
        line.addSubcommand(DocumentCommand.line(program));
        line.addSubcommand(CustodyCommand.line(program));
        line.addSubcommand(LedgerCommand.line(program));
        line.addSubcommand(BackupCommand.line(program));
        line.addSubcommand(ConsortiumCommand.line(program));
        line.addSubcommand(SyncCommand.line(program));
        line.addSubcommand(new VerifyCommand(output, console));
        line.addSubcommand(new CommandLine(new ProofCommand()).addSubcommand(new ProofCommand.Verify(output)));
        line.addSubcommand(BenchCommand.line(output));
        line.setResourceBundle(output.messages().bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // A file of evidence may be called @something.
        line.setExpandAtFiles(false);
        line.setOut(output.out());
        line.setErr(output.err());
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler((e, _) -> output.fail(e));
        line.setExecutionExceptionHandler((e, _, _) -> output.fail(e));
        translateHeadings(line, output.messages());
        return line;
    }

    /** The office's data folder. */
    Path data() {
        return data != null
                ? data
                : DataFolder.standard(
                        System.getProperty("os.name"), console.environment(), Path.of(System.getProperty("user.home")));
    }

    /** Where marks of how far offices have come lie. */
    Path marks() {
        return DataFolder.marks(
                System.getProperty("os.name"), console.environment(), Path.of(System.getProperty("user.home")));
    }

    /** Who acts, where it was said: by the option, else by the environment. */
    Optional<String> user() {
        return Optional.ofNullable(user)
                .or(() -> Optional.ofNullable(console.environment().get("SEALBOOK_USER")));
    }

    /** Where the person's password comes from. */
    Passwords passwords() {
        return Passwords.ofActing(output, console, Optional.ofNullable(passwordFile));
    }

    /** Where the first password of a person who is added comes from. */
    Passwords newPasswords(Optional<Path> file) {
        return Passwords.ofNewPerson(output, console, file);
    }

    Output output() {
        return output;
    }

    /** Without a command the workstation opens. */
    @Override
    public Integer call() throws Exception {
        window.open(console.environment(), output.messages().language(), Optional.ofNullable(data));
        return Exit.DONE.code();
    }

    /** Where the system's locale is not UTF-8, Java hands on a replacement for each byte of a name, which must never be recorded. */
    private static void requireReadable(String... arguments) {
        if (Stream.of(arguments).anyMatch(argument -> argument.indexOf('\uFFFD') >= 0)) {
            throw CommandException.wrongUse("usage.encoding");
        }
    }

    private static OptionSpec.Builder option(String name, Class<?> type, String description) {
        return OptionSpec.builder(name).type(type).description(description).scopeType(ScopeType.INHERIT);
    }

    private static void translateHeadings(CommandLine line, Messages messages) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading(messages.text("help.usage") + " ")
                .parameterListHeading("%n")
                .optionListHeading("%n" + messages.text("help.options") + "%n")
                .commandListHeading("%n" + messages.text("help.commands") + "%n");
        line.getSubcommands().values().forEach(subcommand -> translateHeadings(subcommand, messages));
    }

    /** The version that the build gave this program. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var properties = new Properties();
            try (var stream = Objects.requireNonNull(Sealbook.class.getResourceAsStream("program.properties"))) {
                properties.load(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new String[] {"sealbook " + properties.getProperty("version")};
        }
    }
}
