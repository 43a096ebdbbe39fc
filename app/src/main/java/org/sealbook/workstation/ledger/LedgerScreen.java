package org.sealbook.workstation.ledger;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.work.FxGate;

/** The ledger as one looks through it: the list of blocks, a page for each block and each entry, and the audit. */
public final class LedgerScreen implements Screen {

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final StackPane view = new StackPane();
    private final BlockList list;
    private final AuditPage audit;
    private final BackUp backUp;
    private Runnable refresh = LedgerScreen::nothing;
    private Runnable unregister = LedgerScreen::nothing;

    public LedgerScreen(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
        this.words = new Words(tools.messages(), office);
        this.backUp = new BackUp(tools, office);
        this.list = new BlockList(tools, office, this::audit, backUp::begin);
        this.audit = new AuditPage(tools, office.ledger());
        view.setId("ledger");
        view.getStyleClass().add("ledger");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(Optional<String> subject) {
        unregister.run();
        Runnable peers = office.peers().onChange(() -> FxGate.run(() -> refresh.run()));
        Runnable audits = office.ledger()
                .onAudit(() -> FxGate.run(() -> {
                    list.sayAudited();
                    audit.refresh();
                }));
        unregister = () -> {
            peers.run();
            audits.run();
        };
        switch (Subject.of(subject)) {
            case Subject.Blocks _ -> {
                refresh = list::refresh;
                list.refresh();
                view.getChildren().setAll(list);
            }
            case Subject.Audit _ -> {
                refresh = LedgerScreen::nothing;
                audit.refresh();
                view.getChildren().setAll(audit);
            }
            case Subject.OneBlock block -> {
                BlockPage page = new BlockPage(tools, office, words, block.number());
                refresh = page::climb;
                view.getChildren().setAll(page);
            }
            case Subject.OneEntry entry -> {
                EntryPage page = new EntryPage(tools, office, words, entry.id());
                refresh = page::climb;
                view.getChildren().setAll(page);
            }
            case Subject.Unknown unknown -> {
                refresh = LedgerScreen::nothing;
                view.getChildren()
                        .setAll(new EmptyState(
                                Icons.LEDGER,
                                tools.text("ledger-screen.unknown", unknown.text()),
                                new ActionButton(
                                        tools.text("ledger-screen.to-list"),
                                        ActionButton.Weight.PLAIN,
                                        () -> tools.navigator().go(Place.of(ScreenName.LEDGER)))));
            }
        }
    }

    @Override
    public void leave() {
        unregister.run();
        unregister = LedgerScreen::nothing;
    }

    @Override
    public List<PaletteAction> actions() {
        return List.of(
                new PaletteAction(tools.text("ledger-screen.audit"), "", this::audit),
                new PaletteAction(tools.text("ledger-screen.back-up"), "", backUp::begin));
    }

    private static void nothing() {}

    private void audit() {
        tools.navigator().go(Place.of(ScreenName.LEDGER, Subject.AUDIT));
    }
}
