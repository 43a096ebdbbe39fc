package org.sealbook.workstation.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.court.TrustList;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.SectionTitle;

/** On whose word the verification rests: the open office's own list, one that was supplied, or none; said plainly. */
final class TrustPane extends VBox {

    private static final int NAMED = 3;

    private final Tools tools;

    /** @param chosen told when a person chooses another one */
    TrustPane(
            Tools tools,
            Basis basis,
            Optional<TrustList> own,
            Optional<Supplied.GivenTrust> given,
            Consumer<Basis> chosen) {
        this.tools = tools;
        setId("verify-trust");
        ToggleGroup group = new ToggleGroup();
        Card card = new Card(new SectionTitle(tools.text("verify-screen.trust")));
        own.ifPresent(_ ->
                card.getChildren().add(choice(group, Basis.OWN, basis, tools.text("verify-screen.trust.own"), chosen)));
        given.ifPresent(list -> card.getChildren()
                .add(choice(group, Basis.GIVEN, basis, tools.text("verify-screen.trust.given", list.name()), chosen)));
        if (own.isPresent() || given.isPresent()) {
            card.getChildren().add(choice(group, Basis.NONE, basis, tools.text("verify-screen.trust.none"), chosen));
        }
        Label what = new Label(
                switch (basis) {
                    case OWN -> tools.text("verify-screen.trust.own.what", offices(own));
                    case GIVEN ->
                        tools.text("verify-screen.trust.given.what", offices(given.map(Supplied.GivenTrust::list)));
                    case NONE -> tools.text("verify-screen.trust.none.what");
                });
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.getStyleClass().add("soft");
        card.getChildren().add(what);
        getChildren().add(card);
    }

    private static RadioButton choice(
            ToggleGroup group, Basis offered, Basis now, String words, Consumer<Basis> chosen) {
        RadioButton button = new RadioButton(words);
        button.setId("verify-trust-" + offered.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setSelected(offered == now);
        button.setOnAction(_ -> chosen.accept(offered));
        return button;
    }

    private String offices(Optional<TrustList> list) {
        List<String> names = list.map(TrustList::offices).orElse(List.of()).stream()
                .map(office -> office.origin().toString())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return tools.text("verify-screen.trust.empty");
        }
        String first = String.join(tools.text("list.separator"), names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : tools.text("verify-screen.trust.more", first, names.size());
    }
}
