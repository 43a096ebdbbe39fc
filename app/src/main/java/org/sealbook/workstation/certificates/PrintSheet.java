package org.sealbook.workstation.certificates;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.sealbook.reports.printing.Printers;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.ModalPane;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/** Asks for a printer and the number of copies; without a printer it says so and offers the file. */
final class PrintSheet {

    private final Around around;
    private final String number;
    private final Leaving leaving;
    private final VBox beside = Placed.besideAct();

    PrintSheet(Around around, String number, Leaving leaving) {
        this.around = around;
        this.number = number;
        this.leaving = leaving;
    }

    /** Looks for printers, then shows the sheet. */
    void ask() {
        around.tools()
                .background()
                .run(
                        around.printers()::names,
                        this::show,
                        failure -> around.tools().tell(failure));
    }

    private void show(List<String> printers) {
        if (printers.isEmpty()) {
            withoutAPrinter();
        } else {
            choose(printers);
        }
    }

    private void withoutAPrinter() {
        Label what = IssueSheet.line(around.text("certificates-screen.print.none"));
        what.setId("certificates-no-printer");
        ActionButton[] save = new ActionButton[1];
        save[0] = new ActionButton(
                        around.text("certificates-screen.save-file"),
                        ActionButton.Weight.PRIMARY,
                        () -> leaving.save(save[0], beside))
                .with(Icons.SAVE);
        save[0].setId("certificates-save-file");
        sheet(new VBox(12, what, beside), save[0]).show(around.over());
    }

    private void choose(List<String> printers) {
        ComboBox<String> printer = new ComboBox<>();
        printer.setId("certificates-printer");
        printer.getItems().setAll(printers);
        printer.getSelectionModel().selectFirst();
        printer.setMaxWidth(Double.MAX_VALUE);
        Spinner<Integer> copies = new Spinner<>(1, Printers.MOST_COPIES, 1);
        copies.setId("certificates-copies");
        copies.setEditable(true);
        GridPane form = new GridPane();
        form.getStyleClass().add("form");
        form.addRow(0, new Label(around.text("certificates-screen.print.printer")), printer);
        form.addRow(1, new Label(around.text("certificates-screen.print.copies")), copies);
        ModalPane[] sheet = new ModalPane[1];
        ActionButton print = new ActionButton(
                        around.text("certificates-screen.print"), ActionButton.Weight.PRIMARY, () -> {
                            sheet[0].close();
                            print(printer.getValue(), copies.getValue());
                        })
                .with(Icons.PRINT);
        print.setId("certificates-print-do");
        sheet[0] = sheet(new VBox(12, form, beside), print);
        sheet[0].show(around.over());
    }

    private ModalPane sheet(VBox content, ActionButton act) {
        return new ModalPane(
                around.text("certificates-screen.print.title"),
                content,
                act,
                around.text("certificates-screen.print.close"));
    }

    private void print(String printer, int copies) {
        LongTask<String> _ = around.tools()
                .tasks()
                .start(
                        around.text("certificates-screen.print.task", number, printer),
                        _ -> {
                            around.printers().print(leaving.bytes(), number, printer, copies);
                            return printer;
                        },
                        new RunningTasks.Ending<>(
                                to -> around.tools()
                                        .notices()
                                        .say(Tone.GOOD, around.text("certificates-screen.print.sent", number, to)),
                                around.tools()::tell,
                                () -> {}));
    }
}
