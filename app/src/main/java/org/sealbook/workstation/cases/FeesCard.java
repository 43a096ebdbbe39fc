package org.sealbook.workstation.cases;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.fees.FeeBalance;
import org.sealbook.casework.fees.FeeRow;
import org.sealbook.casework.fees.FeeSlip;
import org.sealbook.casework.fees.Money;
import org.sealbook.casework.fees.PayMethod;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.casework.tariff.FeeItem;
import org.sealbook.language.FeeWords;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.ActSheet;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** What a case costs: every line, what is still to be paid, and what this person may do about it. */
final class FeesCard extends VBox {

    private final Tools tools;
    private final Office office;
    private final Id caseId;
    private final StackPane over;
    private final FeeWords words;
    private final Latest reading;

    /** What the card shows, read at once. */
    private record Read(FeeSlip slip, List<String> lines, List<String> who, Optional<StaffMember> person) {}

    /** @param over where a sheet is laid */
    FeesCard(Tools tools, Office office, Id caseId, StackPane over) {
        this.tools = tools;
        this.office = office;
        this.caseId = caseId;
        this.over = over;
        this.words = new FeeWords(tools.messages(), office);
        this.reading = new Latest(tools.background());
        getStyleClass().add("sb-card");
        setId("case-fees");
        getChildren().add(new SectionTitle(tools.text("fees.title")));
        read();
    }

    private void read() {
        reading.load(
                () -> {
                    FeeSlip slip = office.fees().slip(caseId);
                    return new Read(
                            slip,
                            slip.rows().stream().map(words::line).toList(),
                            slip.rows().stream().map(words::who).toList(),
                            office.staff().find(office.person()));
                },
                this::show,
                failure -> getChildren().setAll(Troubles.pane(tools.messages(), failure)));
    }

    private void show(Read read) {
        FeeBalance balance = read.slip().balance();
        getChildren().setAll(new SectionTitle(tools.text("fees.title")));
        if (read.slip().exists()) {
            getChildren()
                    .add(new Banner(
                            balance.due() > 0 ? Tone.WATCH : Tone.GOOD, FeeWords.sums(tools.messages(), balance)));
        } else {
            Label none = new Label(tools.text("fees.none"));
            none.getStyleClass().add("soft");
            none.setWrapText(true);
            getChildren().add(none);
        }
        for (int i = 0; i < read.lines().size(); i++) {
            getChildren()
                    .add(row(
                            read.slip().rows().get(i),
                            read.lines().get(i),
                            read.who().get(i)));
        }
        FlowPane acts = new FlowPane();
        acts.getStyleClass().add("fee-acts");
        if (may(read, Act.CHARGE_FEE)) {
            acts.getChildren().addAll(act("charge", this::charge), act("pay", () -> pay(balance)));
        }
        if (may(read, Act.APPROVE_FEE)) {
            acts.getChildren()
                    .addAll(
                            act("reduce", () -> approve("reduce", true)),
                            act("refund", () -> approve("refund", false)));
        }
        getChildren().add(acts);
    }

    private static boolean may(Read read, Act act) {
        return read.person().filter(person -> person.may(act)).isPresent();
    }

    private static Node row(FeeRow row, String line, String who) {
        Label what = new Label(line);
        what.setTooltip(new Tooltip(line + "\n" + who));
        what.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label amount = new Label(Money.yuan(row.amount()));
        amount.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(what, gap, amount);
        box.getStyleClass().add("case-row");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private ActionButton act(String name, Runnable action) {
        ActionButton button = new ActionButton(tools.text("fees." + name), ActionButton.Weight.QUIET, action);
        button.setId("fees-" + name);
        return button;
    }

    private void charge() {
        ComboBox<FeeItem> item = new ComboBox<>();
        item.setId("fees-item");
        item.getItems().setAll(office.fees().list().items());
        item.setConverter(Choices.shown(
                each -> tools.text("fees.item-shown", words.item(each), Money.yuan(each.amount()), each.unit())));
        item.getSelectionModel().selectFirst();
        Spinner<Integer> quantity = new Spinner<>(1, FeeBalance.MOST_QUANTITY, 1);
        quantity.setId("fees-quantity");
        quantity.setEditable(true);
        sheet("charge")
                .with(tools.text("fees.item"), item)
                .with(tools.text("fees.quantity"), quantity)
                .ask(
                        "fees-charge-do",
                        tools.text("fees.charge"),
                        ActionButton.Weight.PRIMARY,
                        command -> office.fees()
                                .charge(
                                        command,
                                        office.person(),
                                        caseId,
                                        item.getValue().code(),
                                        quantity.getValue()),
                        _ -> read());
    }

    private void pay(FeeBalance balance) {
        TextField amount = new TextField(Money.yuan(balance.due()));
        amount.setId("fees-amount");
        ComboBox<PayMethod> method = new ComboBox<>();
        method.setId("fees-method");
        method.getItems().setAll(PayMethod.values());
        method.setConverter(Choices.shown(each -> tools.messages().label("pay-method", each.code())));
        method.setValue(PayMethod.PHONE);
        sheet("pay")
                .needs(tools.text("fees.amount"), amount)
                .with(tools.text("fees.method"), method)
                .ask(
                        "fees-pay-do",
                        tools.text("fees.pay"),
                        ActionButton.Weight.PRIMARY,
                        command -> office.fees()
                                .pay(command, office.person(), caseId, Money.fen(amount.getText()), method.getValue()),
                        _ -> read());
    }

    private void approve(String name, boolean reduces) {
        TextField amount = new TextField();
        amount.setId("fees-amount");
        TextField reason = new TextField();
        reason.setId("fees-reason");
        sheet(name)
                .needs(tools.text("fees.amount"), amount)
                .needs(tools.text("copies.reason"), reason)
                .ask(
                        "fees-" + name + "-do",
                        tools.text("fees." + name),
                        ActionButton.Weight.PRIMARY,
                        command -> {
                            long fen = Money.fen(amount.getText());
                            return reduces
                                    ? office.fees().reduce(command, office.person(), caseId, fen, reason.getText())
                                    : office.fees().refund(command, office.person(), caseId, fen, reason.getText());
                        },
                        _ -> read());
    }

    private ActSheet sheet(String name) {
        return new ActSheet(tools, over, tools.text("fees." + name), tools.text("fees." + name + ".what"));
    }
}
