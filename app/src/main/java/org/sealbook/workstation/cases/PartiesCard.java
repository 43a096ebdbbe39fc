package org.sealbook.workstation.cases;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.casework.parties.CheckResult;
import org.sealbook.casework.parties.IdentityCheck;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.casework.procedure.OtherCase;
import org.sealbook.language.Words;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.IconButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;

/** Who takes part in a case: each with what is known of them, in which other cases they are, and the way to put it right. */
final class PartiesCard extends VBox {

    private static final int FIRST_ROWS = 12;

    private final Tools tools;
    private final Words words;
    private final CaseView view;
    private final PartySheets sheets;

    PartiesCard(Tools tools, Words words, CaseView view, PartySheets sheets) {
        this.tools = tools;
        this.words = words;
        this.view = view;
        this.sheets = sheets;
        getStyleClass().add("sb-card");
        setId("case-parties");
        ActionButton add = new ActionButton(
                        tools.text("cases-screen.party.add-later"), ActionButton.Weight.QUIET, sheets::add)
                .with(Icons.ADD);
        add.setId("case-party-add");
        add.setDisable(!mayChange());
        getChildren()
                .addAll(
                        new SectionTitle(tools.text("cases-screen.parties"), add),
                        new Folded<>(tools, view.detail().parties(), FIRST_ROWS, this::party));
    }

    private boolean mayChange() {
        return view.file().state().takesEvidence();
    }

    private Node party(PartyRow party) {
        Label name = new Label(words.orErased(party.name()));
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        Label number =
                soft(tools.messages().label("id-type", party.idType().code()) + " " + words.orErased(party.idNumber()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(
                Icons.PERSON.beside(),
                name,
                gap,
                soft(tools.messages().label("party-role", party.role().code())),
                number);
        line.getStyleClass().add("case-row");
        line.setAlignment(Pos.CENTER_LEFT);
        if (mayChange()) {
            IconButton correct = new IconButton(
                    Icons.EDIT, tools.text("cases-screen.party.correct", name.getText()), () -> sheets.correct(party));
            correct.setId("case-party-correct-" + party.id().value());
            IconButton check = new IconButton(
                    Icons.VERIFY, tools.text("cases-screen.party.check", name.getText()), () -> sheets.check(party));
            check.setId("case-party-check-" + party.id().value());
            line.getChildren().addAll(check, correct);
        }
        VBox all = new VBox(line);
        String more = new PartyWords(tools, view).sentence(party);
        if (!more.isEmpty()) {
            Label said = new Label(more);
            said.getStyleClass().add("soft");
            said.setWrapText(true);
            all.getChildren().add(said);
        }
        all.getChildren().add(checked(party));
        List<OtherCase> others = view.others(party.id());
        if (!others.isEmpty()) {
            FlowPane links = new FlowPane(soft(tools.text("cases-screen.party.elsewhere")));
            links.getStyleClass().add("case-others");
            others.forEach(other -> links.getChildren().add(link(other)));
            all.getChildren().add(links);
        }
        all.getStyleClass().add("case-party-rows");
        return all;
    }

    /** How the party was last compared with their document. */
    private Node checked(PartyRow party) {
        Optional<IdentityCheck> last = view.check(party.id());
        Label said = new Label(last.map(check -> tools.text(
                                check.stands()
                                        ? "cases-screen.party.checked"
                                        : "cases-screen.party.checked-before-correction",
                                tools.messages()
                                        .term("check-result", check.result().code()),
                                tools.messages()
                                        .term("check-source", check.source().code()),
                                view.person(check.by()),
                                tools.formats().exact(check.at()))
                        + check.note().map(note -> " · " + note).orElse(""))
                .orElseGet(() -> tools.text("cases-screen.party.unchecked")));
        said.setWrapText(true);
        boolean bad = last.filter(check -> check.result() != CheckResult.AGREES).isPresent();
        boolean good = !bad && last.filter(IdentityCheck::stands).isPresent();
        said.setGraphic((bad ? Icons.WARNING : good ? Icons.DONE : Icons.HELP).beside());
        said.getStyleClass()
                .addAll(
                        "party-check",
                        bad ? Tone.BAD.styleClass() : good ? Tone.GOOD.styleClass() : Tone.CALM.styleClass());
        return said;
    }

    private Hyperlink link(OtherCase other) {
        String text = words.matter(other.file().matter()) + " · "
                + tools.messages().label("case-state", other.file().state().code());
        Hyperlink link = new Hyperlink(text);
        link.setMinWidth(0);
        link.setTooltip(new Tooltip(text));
        link.setOnAction(_ -> {
            link.setVisited(false);
            tools.navigator().go(Place.of(ScreenName.CASES, other.file().id().value()));
        });
        return link;
    }

    private static Label soft(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("soft");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
