package org.sealbook.workstation.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.Theme;
import org.sealbook.workstation.theme.TypeSize;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A long list under scrolling, keyboard, late and failing answers. */
class PagedTableTest extends FxRobot {

    private record Row(int number, String text) {}

    private static final PagedTable.Words WORDS = new PagedTable.Words("正在读取", "复制", "重试");

    private final StackPane root = new StackPane();
    private final List<Row> opened = new ArrayList<>();
    private final List<Optional<Row>> asked = new ArrayList<>();
    private PagedTable<Row> table;

    @BeforeEach
    void openAWindow() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        table = FxToolkit.setupFixture(() -> {
            Theme.use(Appearance.LIGHT, TypeSize.NORMAL);
            PagedTable<Row> made = new PagedTable<Row>(Row::number, WORDS, () -> new Label("这里将列出案件。"))
                    .number("编号", 6, row -> Integer.toString(row.number()))
                    .text("事项", 20, Row::text)
                    .part("状态", 8, _ -> new Pill("办理中", Tone.CALM))
                    .opens(opened::add);
            root.getChildren().setAll(made);
            stage.setScene(new Scene(root, 800, 600));
            stage.show();
            made.requestFocus();
            return made;
        });
    }

    @AfterEach
    void letGoOfTheKeyboard() throws TimeoutException {
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }

    @Test
    void fetchesFurtherPagesOnlyAsOneScrollsTowardsTheEnd() throws TimeoutException {
        interact(() -> table.show(upTo(100_000)));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(PagedTable.PAGE, rows());
        assertEquals(List.of(Optional.empty()), asked);
        type(KeyCode.END);
        await(() -> rows() == 2 * PagedTable.PAGE);
        assertEquals(Optional.of(new Row(PagedTable.PAGE - 1, "事项 " + (PagedTable.PAGE - 1))), asked.getLast());
    }

    @Test
    void holdsManyRowsWithNodesOnlyForThoseOnScreen() throws TimeoutException {
        reachesTheEndOf(4_000);
    }

    @Test
    @Tag("slow")
    void holdsOneHundredThousandRowsWithNodesOnlyForThoseOnScreen() throws TimeoutException {
        reachesTheEndOf(100_000);
    }

    private void reachesTheEndOf(int size) throws TimeoutException {
        interact(() -> table.show(upTo(size)));
        AnimationTimer scrolling = new AnimationTimer() {
            @Override
            public void handle(long now) {
                view().scrollTo(table.rows().size() - 1);
            }
        };
        interact(scrolling::start);
        await(() -> rows() == size);
        interact(scrolling::stop);
        int before = asked.size();
        type(KeyCode.HOME, KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(size - 1, selected().number());
        assertTrue(fx(() -> table.lookupAll(".table-row-cell").size()) < 60);
        assertTrue(asked.size() <= before + 1, "the end was found once");
        assertEquals(size, rows());
    }

    @Test
    void movesWithArrowsHomeAndEndAndOpensWithEnter() {
        interact(() -> table.show(upTo(5)));
        type(KeyCode.HOME, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(List.of(new Row(2, "事项 2")), opened);
        type(KeyCode.END, KeyCode.UP, KeyCode.ENTER);
        assertEquals(new Row(3, "事项 3"), opened.getLast());
    }

    @Test
    void opensOnADoubleClickOnARowAndNotBesideIt() {
        interact(() -> table.show(upTo(3)));
        doubleClickOn("事项 1");
        assertEquals(List.of(new Row(1, "事项 1")), opened);
        doubleClickOn(fx(() -> table.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.isEmpty())
                .findFirst()
                .orElseThrow()));
        assertEquals(1, opened.size());
    }

    @Test
    void keepsSelectionAndLengthWhenTheSameQuestionIsAskedAgain() throws TimeoutException {
        List<Row> told = new ArrayList<>();
        interact(() -> table.show(upTo(1_000)));
        type(KeyCode.END);
        await(() -> rows() == 2 * PagedTable.PAGE);
        interact(() -> assertTrue(table.select(150)));
        interact(() -> table.selectedProperty().addListener((_, _, row) -> told.add(row)));
        interact(() -> table.reload());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2 * PagedTable.PAGE, rows());
        assertEquals(150, selected().number());
        assertTrue(told.stream().allMatch(row -> row != null && row.number() == 150), told.toString());
    }

    @Test
    void letsGoOfASelectedRowThatIsGone() {
        interact(() -> table.show(upTo(10)));
        interact(() -> assertTrue(table.select(9)));
        interact(() -> table.show(upTo(3)));
        assertNull(selected());
        assertFalse(fx(() -> table.select(9)));
    }

    @Test
    void ignoresTheAnswerToAnEarlierQuestion() {
        List<PagedTable.Answer<Row>> late = new ArrayList<>();
        interact(() -> table.show((_, _, answer) -> late.add(answer)));
        interact(() -> table.show(upTo(3)));
        interact(() -> late.getFirst().shown(List.of(new Row(77, "旧"))));
        assertEquals(3, rows());
    }

    @Test
    void showsSkeletonRowsThenTheEmptyState() {
        List<PagedTable.Answer<Row>> late = new ArrayList<>();
        interact(() -> table.show((_, _, answer) -> late.add(answer)));
        assertTrue(fx(() -> view().getPlaceholder() instanceof Skeleton));
        interact(() -> late.getFirst().shown(List.of()));
        assertTrue(lookup("这里将列出案件。").tryQuery().isPresent());
    }

    @Test
    void aFailedFirstPageSaysWhyAndIsTriedAgain() {
        interact(() -> table.show(failingOnce(upTo(3))));
        assertTrue(lookup("没有读到。").tryQuery().isPresent());
        clickOn("重试");
        assertEquals(3, rows());
    }

    @Test
    void aFailedFurtherPageKeepsTheRowsAndIsTriedAgain() throws TimeoutException {
        PagedTable.Loader<Row> failing = failingOnce(upTo(1_000));
        interact(() -> table.show(
                (last, limit, answer) -> (last.isEmpty() ? upTo(1_000) : failing).load(last, limit, answer)));
        type(KeyCode.END);
        await(() -> lookup("没有读到。").tryQuery().isPresent());
        assertEquals(PagedTable.PAGE, rows());
        clickOn("重试");
        await(() -> rows() == 2 * PagedTable.PAGE);
    }

    private PagedTable.Loader<Row> upTo(int size) {
        return (last, limit, answer) -> {
            asked.add(last);
            int from = last.map(row -> row.number() + 1).orElse(0);
            answer.shown(IntStream.range(from, Math.min(size, from + limit))
                    .mapToObj(number -> new Row(number, "事项 " + number))
                    .toList());
        };
    }

    private static PagedTable.Loader<Row> failingOnce(PagedTable.Loader<Row> then) {
        boolean[] failed = {false};
        return (last, limit, answer) -> {
            if (failed[0]) {
                then.load(last, limit, answer);
            } else {
                failed[0] = true;
                answer.failed(new Problem("没有读到。", "", "请重试。", "LIST-READ", ""));
            }
        };
    }

    @SuppressWarnings("unchecked") // The table's only child of this kind has its rows.
    private TableView<Row> view() {
        return (TableView<Row>) table.lookup(".table-view");
    }

    private int rows() {
        return fx(() -> table.rows().size());
    }

    private Row selected() {
        return fx(() -> table.selectedProperty().get());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <V> V fx(Callable<V> call) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, call);
    }
}
