package org.sealbook.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.catalogue.Catalogue;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.settings.Setting;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.CanonicalJson;
import org.sealbook.tlog.FormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code catalogue show}: what is in force, of one kind; the matters unless another is named. */
@Command(name = "show", description = "${bundle:help.catalogue.show}")
final class CatalogueShowCommand implements Callable<Integer> {

    private final Sealbook program;

    @Option(names = "--kind", paramLabel = "KIND", description = "${bundle:help.catalogue.kind}")
    private String kind = SettingKind.CATALOGUE.code();

    @Option(names = "--on", paramLabel = "DATE", description = "${bundle:help.catalogue.show.on}")
    private @Nullable String on;

    @Option(names = "--version-number", paramLabel = "N", description = "${bundle:help.catalogue.version}")
    private @Nullable Integer version;

    CatalogueShowCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        SettingKind<?> named = Given.code(SettingKind.values(), kind);
        return new OfficeSession(program).work(office -> show(office, setting(office, named)));
    }

    private Setting<?> setting(Office office, SettingKind<?> named) {
        if (version != null) {
            return office.settings().version(named, version);
        }
        LocalDate day = on == null ? office.settings().today() : Given.date(on);
        return office.settings().at(named, day);
    }

    private Exit show(Office office, Setting<?> setting) throws FormatException {
        Map<String, Object> json = new LinkedHashMap<>(CatalogueCommand.json(setting.version()));
        json.put("document", CanonicalJson.parse(setting.document().getBytes(StandardCharsets.UTF_8)));
        program.output().answer(json);
        if (setting.value() instanceof Catalogue catalogue) {
            matters(new Words(program.output().messages(), office), catalogue.matters())
                    .print(program.output());
        } else {
            program.output().print(setting.document().stripTrailing());
        }
        return Exit.DONE;
    }

    private static Columns matters(Words words, List<Matter> matters) {
        Columns table = new Columns();
        for (Matter matter : matters) {
            table.row(
                    matter.code(),
                    words.title(matter),
                    words.term("retention", matter.retention()),
                    words.term("file-class", matter.fileClass()),
                    matter.twoPersons() ? words.say("matter.two-persons") : "",
                    matter.inPerson() ? words.say("matter.in-person") : "");
        }
        return table;
    }
}
