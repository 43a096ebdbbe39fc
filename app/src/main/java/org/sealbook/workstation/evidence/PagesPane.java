package org.sealbook.workstation.evidence;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.sealbook.reports.inspection.UnreadablePdfException;
import org.sealbook.reports.viewing.PdfPages;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.IconButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** The pages of a PDF, one at a time, drawn in the background. Page Up and Down turn them. */
final class PagesPane extends StackPane {

    private static final int DPI = 144;
    private static final double SCREEN_DPI = 96;

    private final Tools tools;
    private final PdfPages pages;
    private final Latest drawing;
    private final ZoomPane zoom;
    private final Label place = new Label();
    private final IconButton before;
    private final IconButton after;
    private int page;

    PagesPane(Tools tools, PdfPages pages) {
        this.tools = tools;
        this.pages = pages;
        this.drawing = new Latest(tools.background());
        before = new IconButton(Icons.PREVIOUS, tools.text("evidence-screen.page-before"), () -> go(page - 1));
        after = new IconButton(Icons.NEXT, tools.text("evidence-screen.page-after"), () -> go(page + 1));
        after.setId("evidence-page-after");
        place.setId("evidence-page");
        zoom = new ZoomPane(tools, true, before, place, after);
        getChildren().add(zoom);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.PAGE_DOWN) {
                go(page + 1);
                key.consume();
            } else if (key.getCode() == KeyCode.PAGE_UP) {
                go(page - 1);
                key.consume();
            }
        });
        go(0);
    }

    private void go(int wanted) {
        if (wanted < 0 || wanted >= pages.shown()) {
            return;
        }
        page = wanted;
        place.setText(tools.text("evidence-screen.page", page + 1, pages.count()));
        before.setDisable(page == 0);
        after.setDisable(page == pages.shown() - 1);
        drawing.load(() -> draw(wanted), this::shown, this::failed);
    }

    private Image draw(int wanted) throws UnreadablePdfException {
        return SwingFXUtils.toFXImage(pages.page(wanted, DPI), null);
    }

    private void shown(Image image) {
        getChildren().setAll(zoom);
        zoom.show(image, image.getWidth() * SCREEN_DPI / DPI);
    }

    /** One bad page keeps nobody from the others. */
    private void failed(Throwable failure) {
        String sentence = failure instanceof UnreadablePdfException
                ? tools.text("evidence-screen.page-not-shown", page + 1)
                : tools.text("evidence-screen.not-shown.no-pdf");
        Banner banner = new Banner(Tone.WATCH, sentence);
        banner.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(zoom, banner);
    }
}
