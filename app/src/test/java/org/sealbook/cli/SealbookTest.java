package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealbook.language.Language;
import org.sealbook.office.DataFolder;
import picocli.CommandLine;

class SealbookTest {

    @Test
    void withoutACommandTheWindowOpensAndWithoutADisplayItIsSaid() {
        Run run = Run.of();
        assertEquals(4, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("This machine has no display"), run.err());
    }

    @Test
    void anUnknownWordIsWrongUseSaidInTheChosenLanguage() {
        Run run = Run.of("--lang", "zh", "fly");
        assertEquals(2, run.exit());
        assertEquals("不认识“fly”。\n什么都没有改动。\n用法请看：sealbook --help，或在命令后加 --help。\n", run.err());
    }

    @Test
    void anUnknownLanguageIsWrongUse() {
        Run run = Run.of("--lang", "fr");
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("--lang cannot be “fr”."), run.err());
    }

    @Test
    void withJsonAFailureIsOneObjectOnStandardOutput() {
        Run run = Run.of("--json", "--nonsense");
        assertEquals(2, run.exit());
        assertEquals(
                "{\"error\":{\"code\":2,\"kept\":\"Nothing was changed.\",\"key\":\"usage.unknown\","
                        + "\"message\":\"“--nonsense” is not known.\","
                        + "\"todo\":\"See: sealbook --help, or --help after the command.\"}}\n",
                run.out());
        assertEquals("", run.err());
    }

    @Test
    void verboseAddsTheTechnicalPartOnStandardError() {
        assertFalse(Run.of("fly").err().contains("UnmatchedArgumentException"));
        assertTrue(Run.of("fly", "--verbose").err().contains("UnmatchedArgumentException"));
    }

    @Test
    void helpAndVersionAreAnswersOnStandardOutput() {
        Run help = Run.of("--help");
        assertEquals(0, help.exit());
        assertTrue(help.out().contains("--password-file=FILE"), help.out());
        assertTrue(Run.of("--version").out().matches("sealbook \\d+\\.\\d+\\.\\d+\n"));
    }

    @Test
    void everyCommandAndOptionIsDescribedInBothLanguages() {
        for (Language language : Language.values()) {
            Console console = Console.ofSystem();
            Output output = new Output(console, new Preferences(language, false, false));
            Stream<CommandLine> shown = everyCommand(Sealbook.commandLine(console, output, Run.NO_WINDOW))
                    .filter(command -> !command.getCommandSpec().usageMessage().hidden());
            shown.forEach(command -> {
                assertTrue(isSentence(command.getCommandSpec().usageMessage().description()), command.getCommandName());
                command.getCommandSpec().args().stream()
                        .filter(argument -> !argument.hidden())
                        .forEach(argument -> assertTrue(isSentence(argument.description()), argument.toString()));
            });
        }
    }

    @Test
    void globalOptionsAreKnownToEveryCommand() {
        Console console = Console.ofSystem();
        Output output = new Output(console, new Preferences(Language.EN, false, false));
        everyCommand(Sealbook.commandLine(console, output, Run.NO_WINDOW))
                .forEach(command -> Stream.of("--data", "--user", "--password-file", "--json", "--lang", "--help")
                        .forEach(option -> assertTrue(
                                command.getCommandSpec().optionsMap().containsKey(option),
                                command.getCommandName() + " " + option)));
    }

    @Test
    void theSystemsLanguageIsTakenAndCNamesNone() {
        assertEquals(Language.EN, Language.ofSystem(Map.of("LANG", "en_GB.UTF-8"), Locale.CHINA));
        assertEquals(Language.ZH, Language.ofSystem(Map.of("LC_ALL", "zh_CN.GBK", "LANG", "en_US"), Locale.US));
        assertEquals(Language.EN, Language.ofSystem(Map.of("LC_ALL", "C.UTF-8", "LANG", "en_US"), Locale.CHINA));
        assertEquals(Language.ZH, Language.ofSystem(Map.of("LC_ALL", "C.UTF-8"), Locale.US));
        assertEquals(Language.ZH, Language.ofSystem(Map.of("LANG", "de_DE.UTF-8"), Locale.US));
        assertEquals(Language.EN, Language.ofSystem(Map.of(), Locale.US));
    }

    @Test
    void theDataFolderLiesWhereTheSystemWantsIt() {
        var home = java.nio.file.Path.of("home");
        assertEquals(
                home.resolve(".local/share/sealbook"), DataFolder.standard("Linux", Map.of("XDG_DATA_HOME", ""), home));
        assertEquals(
                java.nio.file.Path.of("x", "sealbook"),
                DataFolder.standard("Linux", Map.of("XDG_DATA_HOME", "x"), home));
        assertEquals(
                java.nio.file.Path.of("y", "Sealbook"),
                DataFolder.standard("Windows 11", Map.of("LOCALAPPDATA", "y"), home));
        assertEquals(
                home.resolve("Library/Application Support/Sealbook"), DataFolder.standard("Mac OS X", Map.of(), home));
    }

    @Test
    void marksLieOutsideTheDataFolderWhereTheSystemWantsThem() {
        Path home = Path.of("home");
        assertEquals(home.resolve(".local/state/sealbook"), DataFolder.marks("Linux", Map.of(), home));
        assertEquals(Path.of("x").resolve("sealbook"), DataFolder.marks("Linux", Map.of("XDG_STATE_HOME", "x"), home));
        assertEquals(
                Path.of("y").resolve("Sealbook-State"),
                DataFolder.marks("Windows 11", Map.of("LOCALAPPDATA", "y"), home));
        assertEquals(
                home.resolve("Library/Application Support/Sealbook-State"),
                DataFolder.marks("Mac OS X", Map.of(), home));
        assertEquals(Path.of("z"), DataFolder.marks("Linux", Map.of("SEALBOOK_STATE", "z"), home));
    }

    private static boolean isSentence(String... description) {
        return description.length > 0 && !description[0].isBlank() && !description[0].contains("bundle:");
    }

    private static Stream<CommandLine> everyCommand(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(SealbookTest::everyCommand));
    }
}
