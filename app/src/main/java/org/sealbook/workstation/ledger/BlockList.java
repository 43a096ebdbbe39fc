package org.sealbook.workstation.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sealbook.office.BlockRow;
import org.sealbook.office.LedgerDesk;
import org.sealbook.office.Office;
import org.sealbook.office.Standing;
import org.sealbook.record.ClockGrade;
import org.sealbook.workstation.frame.Maturity;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.MaturityLadder;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;

/** Every block, newest first. */
final class BlockList extends VBox {

    private static final int TYPES_IN_A_ROW = 3;

    private final Tools tools;
    private final Office office;
    private final PageHeader header;
    private final Label audited = new Label();
    private final PagedTable<Line> table;
    private boolean begun;

    /** A block and how far it is seen. */
    private record Line(BlockRow block, Standing standing) {}

    BlockList(Tools tools, Office office, Runnable audit, Runnable backUp) {
        this.tools = tools;
        this.office = office;
        ActionButton check = new ActionButton(tools.text("ledger-screen.audit"), ActionButton.Weight.PRIMARY, audit)
                .with(Icons.VERIFY);
        check.setId("ledger-audit");
        ActionButton copy = new ActionButton(tools.text("ledger-screen.back-up"), ActionButton.Weight.PLAIN, backUp);
        copy.setId("ledger-back-up");
        header = new PageHeader(tools.text("ledger-screen.title"), "").with(copy, check);
        table = new PagedTable<Line>(
                        line -> line.block().number(),
                        new PagedTable.Words(
                                tools.text("ledger-screen.loading"),
                                tools.text("window.copy"),
                                tools.text("window.retry")),
                        () -> new EmptyState(Icons.LEDGER, tools.text("ledger-screen.empty")))
                .number(
                        tools.text("ledger-screen.column.block"),
                        5,
                        line -> tools.formats().count(line.block().number()))
                .part(tools.text("ledger-screen.column.time"), 9, this::time)
                .part(
                        tools.text("ledger-screen.column.clock"),
                        8,
                        line -> clock(tools, line.block().clock().grade()))
                .number(
                        tools.text("ledger-screen.column.entries"),
                        5,
                        line -> tools.formats().count(line.block().entries()))
                .text(tools.text("ledger-screen.column.types"), 22, this::types)
                .part(
                        tools.text("ledger-screen.column.maturity"),
                        13,
                        line -> Maturity.ladder(tools.messages(), MaturityLadder.Form.COMPACT, line.standing()))
                .opens(line -> tools.navigator()
                        .go(Place.of(
                                ScreenName.LEDGER, Long.toString(line.block().number()))));
        table.setId("ledger-table");
        setVgrow(table, Priority.ALWAYS);
        audited.setId("ledger-audited");
        audited.getStyleClass().addAll("soft", "audited");
        audited.setWrapText(true);
        audited.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("ledger-list");
        getChildren().addAll(header, audited, table);
    }

    /** Says how far the ledger was checked. */
    void sayAudited() {
        audited.setText(OpeningAudit.line(tools, office.ledger().lastAudit()));
    }

    /** Asks again; the rows stay where they are. */
    void refresh() {
        sayAudited();
        if (begun) {
            table.reload();
        } else {
            begun = true;
            table.show((last, limit, answer) -> tools.background()
                    .run(
                            () -> read(last.map(line -> line.block().number()), limit),
                            answer::shown,
                            failure -> answer.failed(Troubles.problem(tools.messages(), failure))));
        }
        tools.background()
                .run(
                        () -> office.ledger().blocks(),
                        blocks -> header.say(tools.text(
                                "ledger-screen.count", tools.formats().count(blocks))),
                        _ -> {}); // The table says what is wrong.
    }

    /** The desk gives fewer rows at once than a page of the table has. */
    private List<Line> read(Optional<Long> before, int limit) {
        List<Line> lines = new ArrayList<>();
        OptionalLong from = before.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        while (lines.size() < limit) {
            int wanted = Math.min(LedgerDesk.MOST_BLOCKS, limit - lines.size());
            List<BlockRow> rows = office.ledger().blocks(from, wanted);
            List<Standing> standings =
                    office.peers().standings(rows.stream().map(BlockRow::number).toList());
            for (int at = 0; at < rows.size(); at++) {
                lines.add(new Line(rows.get(at), standings.get(at)));
            }
            if (rows.size() < wanted) {
                return lines;
            }
            from = OptionalLong.of(rows.getLast().number());
        }
        return lines;
    }

    private Node time(Line line) {
        Label time = new Label(tools.formats().ago(line.block().clock().time()));
        time.setTooltip(new Tooltip(tools.formats().exact(line.block().clock().time())));
        return time;
    }

    /** By what clock a time was claimed. */
    static Pill clock(Tools tools, ClockGrade grade) {
        return new Pill(
                tools.messages().term("clock", grade.label()), grade == ClockGrade.SYNCED ? Tone.GOOD : Tone.CALM);
    }

    private String types(Line line) {
        Map<String, Integer> types = line.block().types();
        String some = types.entrySet().stream()
                .limit(TYPES_IN_A_ROW)
                .map(type -> tools.messages().term("entry", type.getKey())
                        + (type.getValue() == 1 ? "" : " × " + type.getValue()))
                .collect(Collectors.joining(tools.text("list.separator")));
        return types.size() > TYPES_IN_A_ROW ? some + "…" : some;
    }
}
