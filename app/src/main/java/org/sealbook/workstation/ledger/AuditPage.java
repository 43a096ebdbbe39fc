package org.sealbook.workstation.ledger;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.ledger.AuditReport;
import org.sealbook.office.LedgerDesk;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/** The audit while the office works: what it does, how far it is, what it found. It goes on when the screen is left. */
final class AuditPage extends VBox {

    private final Tools tools;
    private final LedgerDesk desk;
    private final ActionButton begin;
    private final StackPane body = new StackPane();
    private Optional<LongTask<AuditReport>> running = Optional.empty();

    AuditPage(Tools tools, LedgerDesk desk) {
        this.tools = tools;
        this.desk = desk;
        begin = new ActionButton(tools.text("ledger-screen.audit.begin"), Weight.PRIMARY, this::begin)
                .with(Icons.VERIFY);
        begin.setId("ledger-audit-begin");
        setVgrow(body, Priority.ALWAYS);
        setId("ledger-audit-page");
        getChildren()
                .addAll(
                        new PageHeader(tools.text("ledger-screen.audit"), tools.text("ledger-screen.audit.line"))
                                .with(begin),
                        body);
        show(new EmptyState(Icons.VERIFY, tools.text("ledger-screen.audit.empty")));
    }

    private void begin() {
        if (running.isPresent()) {
            return;
        }
        LongTask<AuditReport> task = tools.tasks()
                .start(
                        tools.text("ledger-screen.audit"),
                        watch -> desk.audit(new AuditWatch(tools, watch)),
                        new RunningTasks.Ending<>(
                                _ -> ended(result().orElseThrow()),
                                failure -> ended(Panes.placed(Troubles.pane(tools.messages(), failure))),
                                () -> ended(Panes.placed(
                                        new Banner(Tone.CALM, tools.text("ledger-screen.audit.cancelled"))))));
        running = Optional.of(task);
        begin.setDisable(true);
        show(busy(task));
    }

    /** Shows what the newest audit found, whoever began it; nothing else is shown while one of this page runs. */
    void refresh() {
        if (running.isEmpty()) {
            result().ifPresent(this::show);
        }
    }

    private Optional<Node> result() {
        return desk.lastAudit().map(audited -> new AuditResult(tools, audited));
    }

    private void ended(Node what) {
        running = Optional.empty();
        begin.setDisable(false);
        begin.setText(tools.text("ledger-screen.audit.again"));
        show(what);
    }

    private void show(Node what) {
        body.getChildren().setAll(what);
    }

    private Node busy(LongTask<AuditReport> task) {
        Label now = new Label();
        now.textProperty().bind(task.messageProperty());
        now.getStyleClass().add("soft");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(tools.text("ledger-screen.audit"));
        ActionButton stop =
                new ActionButton(tools.text("ledger-screen.audit.stop"), Weight.PLAIN, task::cancel).with(Icons.STOP);
        stop.setId("ledger-audit-stop");
        Label title = new Label(tools.text("ledger-screen.audit.busy"));
        title.getStyleClass().add("strong");
        Card card = new Card(title, now, bar, stop);
        card.setId("ledger-audit-busy");
        return Panes.placed(card);
    }
}
