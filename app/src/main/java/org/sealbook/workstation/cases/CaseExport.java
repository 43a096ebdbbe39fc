package org.sealbook.workstation.cases;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.language.CaseSheet;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/** The list of cases, as it is narrowed, as a spreadsheet. */
final class CaseExport {

    private final Tools tools;
    private final Office office;

    CaseExport(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
    }

    /** A button that writes what a list shows. */
    ActionButton button(Supplier<CaseQuery> shown) {
        ActionButton export = new ActionButton(
                        tools.text("cases-screen.export"), ActionButton.Weight.PLAIN, () -> export(shown.get()))
                .with(Icons.SAVE);
        export.setId("cases-export");
        return export;
    }

    private void export(CaseQuery query) {
        tools.files()
                .save(
                        tools.text("cases-screen.export.title"),
                        tools.text("cases-screen.export.name", tools.formats().today()) + ".csv")
                .ifPresent(file -> write(query, file));
    }

    private void write(CaseQuery query, Path file) {
        LongTask<?> _ = tools.tasks()
                .start(
                        tools.text("cases-screen.exporting"),
                        watch -> new CaseSheet(tools.messages(), office).write(query, file, (done, all) -> {
                            watch.stopIfCancelled();
                            watch.progress(done, all);
                        }),
                        new RunningTasks.Ending<>(
                                rows -> tools.notices().say(Tone.GOOD, tools.text("case.exported", rows, file)),
                                tools::tell,
                                () -> tools.notices().say(Tone.CALM, tools.text("cases-screen.export.stopped"))));
    }
}
