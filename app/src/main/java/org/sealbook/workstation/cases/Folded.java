package org.sealbook.workstation.cases;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;

/** The beginning of a list within a page, and more of it by a button: a case may hold thousands of things. */
final class Folded<T> extends VBox {

    private static final int MORE = 200;

    private final Tools tools;
    private final List<T> all;
    private final Function<T, Node> row;
    private int there;

    /** @param first how many rows are seen at first */
    Folded(Tools tools, List<T> all, int first, Function<T, Node> row) {
        this.tools = tools;
        this.all = List.copyOf(all);
        this.row = row;
        getStyleClass().add("case-rows");
        unfold(first);
    }

    private void unfold(int more) {
        int upTo = Math.min(all.size(), there + more);
        if (there > 0) {
            getChildren().removeLast();
        }
        all.subList(there, upTo).forEach(each -> getChildren().add(row.apply(each)));
        there = upTo;
        int left = all.size() - there;
        if (left > 0) {
            getChildren()
                    .add(new ActionButton(
                            tools.text("cases-screen.more", Math.min(left, MORE), left),
                            ActionButton.Weight.QUIET,
                            () -> unfold(MORE)));
        }
    }
}
