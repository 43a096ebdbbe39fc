package org.sealbook.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.settings.Setting;
import org.sealbook.casework.settings.SettingDifference;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.SettingVersion;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue}: the office's data, which the administrator changes: matters, and the other kinds. */
@Command(name = "catalogue", description = "${bundle:help.catalogue}", synopsisSubcommandLabel = "COMMAND")
final class CatalogueCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new CatalogueCommand())
                .addSubcommand(new CatalogueShowCommand(program))
                .addSubcommand(new Versions(program))
                .addSubcommand(new Export(program))
                .addSubcommand(new Change(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** One version, as the commands name it. */
    static Map<String, Object> json(SettingVersion version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", version.kind().code());
        json.put("version", version.version());
        json.put("effectiveFrom", version.effectiveFrom().toString());
        json.put("shipped", version.change().isEmpty());
        version.change().ifPresent(change -> {
            json.put("author", change.author().value());
            json.put("time", change.at().toString());
            json.put("entry", change.entry().toString());
            json.put("held", change.held());
        });
        return json;
    }

    /** {@code catalogue versions}: who changed what, and from when it is in force. */
    @Command(name = "versions", description = "${bundle:help.catalogue.versions}")
    static final class Versions implements Callable<Integer> {

        private final Sealbook program;

        Versions(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(this::list);
        }

        private Exit list(Office office) {
            Words words = new Words(program.output().messages(), office);
            List<Map<String, Object>> json = new ArrayList<>();
            Columns table = new Columns();
            for (SettingKind<?> kind : SettingKind.ALL) {
                int inForce = office.settings().current(kind).version().version();
                for (SettingVersion version : office.settings().versions(kind)) {
                    Map<String, Object> each = json(version);
                    each.put("inForce", version.version() == inForce);
                    json.add(each);
                    table.row(
                            words.term("setting", kind),
                            Integer.toString(version.version()),
                            version.change().isEmpty()
                                    ? words.say("setting.shipped")
                                    : version.effectiveFrom().toString(),
                            version.change()
                                    .map(change -> words.person(change.author()))
                                    .orElse(""),
                            version.change()
                                    .map(change -> words.time(change.at()))
                                    .orElse(""),
                            version.version() == inForce ? words.say("setting.in-force") : "");
                }
            }
            program.output().answer(Map.of("versions", json));
            table.print(program.output());
            return Exit.DONE;
        }
    }

    /** {@code catalogue export KIND FILE}: a document as a file, to be changed and given back. */
    @Command(name = "export", description = "${bundle:help.catalogue.export}")
    static final class Export implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(index = "0", paramLabel = "KIND", description = "${bundle:help.catalogue.kind}")
        private String kind = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "${bundle:help.catalogue.export.file}")
        private Path file = Path.of("");

        @Option(names = "--version-number", paramLabel = "N", description = "${bundle:help.catalogue.version}")
        private @Nullable Integer version;

        Export(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            SettingKind<?> named = Given.code(SettingKind.values(), kind);
            return new OfficeSession(program).work(office -> {
                Setting<?> setting = version == null
                        ? office.settings().current(named)
                        : office.settings().version(named, version);
                write(setting.document());
                Answers.giveFiles(program.output(), List.of(file));
                return Exit.DONE;
            });
        }

        private void write(String document) throws IOException {
            try {
                Files.writeString(file, document, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                throw CommandException.wrongUse("file.exists", file);
            }
        }
    }

    /** {@code catalogue set KIND FILE --from DATE}: a new version, or with {@code --dry-run} only what would differ. */
    @Command(name = "set", description = "${bundle:help.catalogue.set}")
    static final class Change implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(index = "0", paramLabel = "KIND", description = "${bundle:help.catalogue.kind}")
        private String kind = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "${bundle:help.catalogue.set.file}")
        private Path file = Path.of("");

        @Option(names = "--from", paramLabel = "DATE", description = "${bundle:help.catalogue.set.from}")
        private @Nullable String from;

        @Option(names = "--dry-run", description = "${bundle:help.catalogue.set.dry-run}")
        private boolean dryRun;

        Change(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            SettingKind<?> named = Given.code(SettingKind.values(), kind);
            String document = Given.text(file);
            Optional<String> day = Optional.ofNullable(from);
            return new OfficeSession(program).work(office -> {
                List<SettingDifference> differences = office.settingsDesk().compare(named, document);
                Map<String, Object> json = new LinkedHashMap<>();
                if (!dryRun) {
                    Recorded recorded = office.settingsDesk()
                            .change(
                                    OfficeSession.command(),
                                    office.person(),
                                    named,
                                    document,
                                    day.map(Given::date)
                                            .orElse(office.settings().today()));
                    json.putAll(Answers.made(recorded));
                    SettingVersion made = office.settings().versions(named).getLast();
                    json.put("version", made.version());
                    json.put("effectiveFrom", made.effectiveFrom().toString());
                    program.output()
                            .say(
                                    "setting.changed",
                                    named.code(),
                                    made.version(),
                                    made.effectiveFrom(),
                                    recorded.receipt().last());
                }
                json.put(
                        "differences",
                        differences.stream().map(CatalogueCommand::json).toList());
                program.output().answer(json);
                tell(differences);
                return Exit.DONE;
            });
        }

        private void tell(List<SettingDifference> differences) {
            program.output().say(differences.isEmpty() ? "setting.same" : "setting.differs", differences.size());
            Columns table = new Columns();
            differences.forEach(each -> table.row(
                    each.place(), each.before().orElse("–"), "→", each.after().orElse("–")));
            table.print(program.output());
        }
    }

    private static Map<String, Object> json(SettingDifference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", difference.place());
        difference.before().ifPresent(before -> json.put("before", before));
        difference.after().ifPresent(after -> json.put("after", after));
        return json;
    }
}
