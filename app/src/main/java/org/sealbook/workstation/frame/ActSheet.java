package org.sealbook.workstation.frame;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ModalPane;

/**
 * A sheet that asks for what one act needs, does it in the background, and closes when it is on record. A refusal stands in the sheet, and
 * what was typed stays. Pressed again after a failure, it is the same act.
 */
public final class ActSheet {

    private final Tools tools;
    private final StackPane over;
    private final String title;
    private final VBox content = new VBox();
    private final VBox answer = new VBox();
    private final List<BooleanSupplier> filled = new ArrayList<>();
    private final List<TextInputControl> texts = new ArrayList<>();
    private final Id command = Id.random(new SecureRandom());
    private boolean wide;

    /** What is done under a command's id. */
    @FunctionalInterface
    public interface Act<T> {

        /** Does it; off the FX thread. */
        T under(Id command) throws Exception;
    }

    /**
     * What is done under a command's id with what was typed.
     *
     * @param <R> what was typed
     */
    @FunctionalInterface
    public interface ActWith<R, T> {

        /** Does it; off the FX thread. */
        T under(Id command, R typed) throws Exception;
    }

    /**
     * A sheet that is not shown yet.
     *
     * @param over the page that it is laid over
     * @param what will happen, in a sentence
     */
    public ActSheet(Tools tools, StackPane over, String title, String what) {
        this.tools = tools;
        this.over = over;
        this.title = title;
        content.getStyleClass().add("case-form");
        content.getChildren().add(line(what));
    }

    /** The same sheet with one more thing to fill in or choose. */
    public ActSheet with(String label, Region control) {
        Label name = new Label(label);
        name.getStyleClass().add("fact-label");
        name.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        content.getChildren().add(new VBox(name, control));
        return this;
    }

    /** The same sheet with one more text, without which nothing can be done. */
    public ActSheet needs(String label, TextInputControl text) {
        filled.add(() -> !text.getText().isBlank());
        texts.add(text);
        return with(label, text);
    }

    /** The same sheet with a part of its own making. */
    public ActSheet part(Node part) {
        content.getChildren().add(part);
        return this;
    }

    /** The same sheet with room for several fields beside each other, and for more than fits the window. */
    public ActSheet wide() {
        wide = true;
        return this;
    }

    /**
     * Shows it.
     *
     * @param id of the button, for tests and style
     * @param done what follows when it is on record
     */
    public <T> void ask(String id, String verb, ActionButton.Weight weight, Act<T> act, Consumer<T> done) {
        ask(id, verb, weight, () -> command, (own, _) -> act.under(own), done);
    }

    /**
     * Shows it, for an act that needs what was typed read and checked first, on the FX thread.
     *
     * @param typed answers what was typed; a refusal of it stands in the sheet
     */
    public <R, T> void ask(
            String id,
            String verb,
            ActionButton.Weight weight,
            Supplier<R> typed,
            ActWith<R, T> act,
            Consumer<T> done) {
        ModalPane[] sheet = new ModalPane[1];
        ActionButton[] button = new ActionButton[1];
        button[0] = new ActionButton(verb, weight, () -> {
            answer.getChildren().clear();
            R read;
            try {
                read = typed.get();
            } catch (Refusal wrong) {
                answer.getChildren().setAll(Troubles.pane(tools.messages(), wrong));
                return;
            }
            button[0].setDisable(true);
            tools.background()
                    .run(
                            () -> act.under(command, read),
                            found -> {
                                sheet[0].close();
                                done.accept(found);
                            },
                            failure -> {
                                button[0].setDisable(false);
                                answer.getChildren().setAll(Troubles.pane(tools.messages(), failure));
                            });
        });
        button[0].setId(id);
        Runnable check = () -> button[0].setDisable(!filled.stream().allMatch(BooleanSupplier::getAsBoolean));
        texts.forEach(text -> text.textProperty().addListener((_, _, _) -> check.run()));
        check.run();
        content.getChildren().add(answer);
        sheet[0] = new ModalPane(title, wide ? scrolled(content) : content, button[0], tools.text("window.cancel"));
        if (wide) {
            sheet[0].getStyleClass().add("wide");
        }
        sheet[0].show(over);
    }

    private static ScrollPane scrolled(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.getStyleClass().add("soft");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
