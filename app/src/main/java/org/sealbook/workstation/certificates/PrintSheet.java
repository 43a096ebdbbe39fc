package org.sealbook.workstation.certificates;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.copies.CopyKind;
import org.sealbook.record.Id;
import org.sealbook.reports.printing.Printers;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.ModalPane;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/** Asks for a printer and the number of copies; without a printer it says so and offers the file. */
final class PrintSheet {

    private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d{1,15})");

    private final Around around;
    private final Id certificate;
    private final String number;
    private final Leaving leaving;
    private final Runnable changed;
    private final Id intent = Around.intent();
    private final VBox beside = Placed.besideAct();

    /** @param changed copies are on record */
    PrintSheet(Around around, Id certificate, String number, Leaving leaving, Runnable changed) {
        this.around = around;
        this.certificate = certificate;
        this.changed = changed;
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
        ComboBox<CopyKind> kind = new ComboBox<>();
        kind.setId("certificates-copy-kind");
        kind.getItems().setAll(CopyKind.values());
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable CopyKind value) {
                return value == null ? "" : around.tools().messages().label("copy-kind", value.code());
            }

            @Override
            public CopyKind fromString(String typed) {
                return CopyKind.ORIGINAL; // never asked: the box takes no typing
            }
        });
        kind.setValue(CopyKind.ORIGINAL);
        kind.setMaxWidth(Double.MAX_VALUE);
        TextField paper = new TextField();
        paper.setId("certificates-paper");
        paper.setPromptText(around.text("certificates-screen.print.paper.hint"));
        GridPane form = new GridPane();
        form.getStyleClass().add("form");
        form.addRow(0, new Label(around.text("certificates-screen.print.printer")), printer);
        form.addRow(1, new Label(around.text("certificates-screen.print.copies")), copies);
        form.addRow(2, new Label(around.text("certificates-screen.print.kind")), kind);
        form.addRow(3, new Label(around.text("certificates-screen.print.paper")), paper);
        ModalPane[] sheet = new ModalPane[1];
        ActionButton print = new ActionButton(
                        around.text("certificates-screen.print"), ActionButton.Weight.PRIMARY, () -> {
                            sheet[0].close();
                            record(kind.getValue(), papers(paper.getText(), copies.getValue()), printer.getValue());
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

    /** The first copy's paper and those that follow it; nothing where none was given. */
    static List<Optional<String>> papers(String first, int copies) {
        Matcher number = LAST_NUMBER.matcher(first.strip());
        if (!number.matches()) {
            return IntStream.range(0, copies)
                    .mapToObj(i -> i == 0 && !first.isBlank() ? Optional.of(first.strip()) : Optional.<String>empty())
                    .toList();
        }
        String digits = number.group(2);
        return IntStream.range(0, copies)
                .mapToObj(i -> Optional.of(number.group(1)
                        + String.format(Locale.ROOT, "%0" + digits.length() + "d", Long.parseLong(digits) + i)))
                .toList();
    }

    /** Records the copies, then prints them: a copy that did not come out is spoiled, and its serial stays. */
    private void record(CopyKind kind, List<Optional<String>> papers, String printer) {
        around.tools()
                .background()
                .run(
                        () -> around.office()
                                .copies()
                                .print(intent, around.office().person(), certificate, kind, papers),
                        _ -> {
                            changed.run();
                            print(printer, papers.size());
                        },
                        around.tools()::tell);
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
