package org.sealbook.workstation.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.Theme;
import org.sealbook.workstation.theme.TypeSize;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What the parts do when a person types, clicks and copies. */
class PartsTest extends FxRobot {

    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final StackPane root = new StackPane();

    @BeforeEach
    void openAWindow() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Theme.use(Appearance.LIGHT, TypeSize.NORMAL);
            stage.setScene(new Scene(root, 800, 600));
            stage.show();
        });
    }

    @AfterEach
    void letGoOfTheKeyboard() throws TimeoutException {
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }

    @Test
    void copiesADigestWithoutTheSpacesThatAreShown() {
        DigestText digest = shown(() -> new DigestText(DIGEST, "复制摘要"));
        clickOn(digest.lookup(".button"));
        assertEquals(DIGEST, clipboard());
        clickOn(digest.digits())
                .press(KeyCode.CONTROL)
                .type(KeyCode.A, KeyCode.C)
                .release(KeyCode.CONTROL);
        assertEquals(DIGEST, clipboard());
    }

    @Test
    void showsADigestInGroupsOfFourAndInShorterLinesWhereThereIsLessRoom() {
        DigestText digest = shown(() -> new DigestText(DIGEST, "复制摘要"));
        assertEquals(2, ((TextArea) digest.digits()).getText().lines().count());
        interact(() -> digest.setMaxWidth(230));
        assertEquals(4, ((TextArea) digest.digits()).getText().lines().count());
        assertTrue(((TextArea) digest.digits()).getText().startsWith("9f86 d081 884c 7d65\n9a2f"));
    }

    @Test
    void refusesADigestThatIsNotHexadecimal() {
        assertThrows(IllegalArgumentException.class, () -> new DigestText("9f86 d081", "复制摘要"));
        assertThrows(IllegalArgumentException.class, () -> new DigestText("", "复制摘要"));
    }

    @Test
    void copiesAFailureWithItsCodeAndItsTechnicalPart() {
        ErrorPane pane = shown(() ->
                new ErrorPane(new Problem("没有保存。", "", "请重试。", "DISK-FULL", "java.io.IOException: no space"), "复制"));
        clickOn(pane.lookup(".button"));
        assertEquals("没有保存。\n请重试。\nDISK-FULL\njava.io.IOException: no space", clipboard());
    }

    @Test
    void refusesASecondPrimaryActionOnAPage() {
        interact(() -> {
            ActionButton issue = new ActionButton("签发", Weight.SEAL, () -> {});
            ActionButton open = new ActionButton("打开", Weight.PRIMARY, () -> {});
            PageHeader head = new PageHeader("证书", "");
            assertThrows(IllegalArgumentException.class, () -> head.with(open, issue));
            head.with(new ActionButton("导出", Weight.PLAIN, () -> {}), issue);
        });
    }

    @Test
    void saysWhereTheLadderStandsToAScreenReader() {
        List<String> steps = List.of("本处已记", "同业已见", "达到法定数", "已加时间戳");
        MaturityLadder ladder = shown(() -> new MaturityLadder(MaturityLadder.Form.COMPACT, steps, 1, "2 / 3"));
        assertEquals("同业已见 2 / 3", ladder.getAccessibleText());
        interact(() -> ladder.show(4, ""));
        assertEquals("已加时间戳", ladder.getAccessibleText());
        assertEquals(4, ladder.lookupAll(".bar.reached").size());
        assertThrows(IllegalArgumentException.class, () -> ladder.show(5, ""));
    }

    @Test
    void searchesAfterARestAndAtOnceOnEnter() {
        var searched = new CopyOnWriteArrayList<String>();
        SearchField field = shown(() -> new SearchField("编号", searched::add));
        clickOn(field).write(" 57").type(KeyCode.ENTER);
        assertEquals("57", searched.getLast());
        type(KeyCode.ESCAPE);
        assertEquals("", field.getText());
    }

    @Test
    void escLeavesTheSheetAndGivesTheFocusBack() {
        TextField page = shown(TextField::new);
        clickOn(page);
        ModalPane sheet = open(new TextField(), new AtomicInteger());
        assertTrue(inside(sheet, focused()));
        type(KeyCode.ESCAPE);
        assertFalse(sheet.isOpen());
        assertEquals(page, focused());
    }

    @Test
    void enterPressesThePrimaryButtonAndTheSheetStaysUntilItIsClosed() {
        AtomicInteger pressed = new AtomicInteger();
        ModalPane sheet = open(new TextField(), pressed);
        type(KeyCode.ENTER);
        assertEquals(1, pressed.get());
        assertTrue(sheet.isOpen());
        interact(sheet::close);
        assertFalse(sheet.isOpen());
    }

    @Test
    void enterInATextAreaIsALineBreak() {
        AtomicInteger pressed = new AtomicInteger();
        TextArea reason = new TextArea();
        open(reason, pressed);
        clickOn(reason).write("一").type(KeyCode.ENTER).write("二");
        assertEquals(0, pressed.get());
        assertEquals("一\n二", reason.getText());
    }

    @Test
    void theKeyboardStaysInTheSheet() {
        Button outside = shown(() -> new Button("外"));
        ModalPane sheet = open(new TextField(), new AtomicInteger());
        for (int times = 0; times < 6; times++) {
            type(KeyCode.TAB);
            assertTrue(inside(sheet, focused()));
        }
        interact(outside::requestFocus);
        assertTrue(inside(sheet, focused()));
    }

    private ModalPane open(Node content, AtomicInteger pressed) {
        return fx(() -> {
            ModalPane sheet = new ModalPane(
                    "签发公证书",
                    new VBox(new Label("将占用编号。"), content),
                    new ActionButton("签发", Weight.SEAL, pressed::incrementAndGet),
                    "暂不签发");
            sheet.show(root);
            return sheet;
        });
    }

    private <N extends Node> N shown(Callable<N> making) {
        return fx(() -> {
            N node = making.call();
            root.getChildren().setAll(node);
            return node;
        });
    }

    private Node focused() {
        return fx(() -> root.getScene().getFocusOwner());
    }

    private String clipboard() {
        return fx(() -> Clipboard.getSystemClipboard().getString());
    }

    private static <T> T fx(Callable<T> call) {
        T answer = WaitForAsyncUtils.waitForAsyncFx(30_000, call);
        WaitForAsyncUtils.waitForFxEvents();
        return answer;
    }

    private static boolean inside(Node outer, Node inner) {
        return inner.equals(outer) || (inner.getParent() != null && inside(outer, inner.getParent()));
    }
}
