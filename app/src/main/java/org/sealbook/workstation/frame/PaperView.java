package org.sealbook.workstation.frame;

import java.awt.image.BufferedImage;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.reports.viewing.PdfPages;
import org.sealbook.workstation.parts.Skeleton;
import org.sealbook.workstation.work.Latest;

/**
 * A paper as it is or would be printed: the pages of a PDF below one another, as wide as there is room. Only pages in view and their
 * neighbours hold a picture. On the FX thread only; reading and drawing happen in the background.
 */
public final class PaperView extends StackPane {

    private static final int DPI = 144;
    private static final double HIGH_BY_WIDE = 297.0 / 210.0;
    private static final double WIDEST = 820;
    private static final double MARGIN = 24;

    private final Tools tools;
    private final Latest newest;
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final List<Sheet> sheets = new ArrayList<>();
    private long generation;

    /** An empty view; {@link #load} shows a paper. */
    public PaperView(Tools tools) {
        this.tools = tools;
        this.newest = new Latest(tools.background());
        setId("certificate-paper");
        getStyleClass().add("paper-view");
        column.getStyleClass().add("paper-column");
        scroll.setFitToWidth(true);
        scroll.viewportBoundsProperty().addListener((_, _, _) -> arrange());
        scroll.vvalueProperty().addListener((_, _, _) -> fill());
        setMinWidth(0);
    }

    /** Shows the file that is read; while it is on its way, what was shown before stays. */
    public void load(Callable<byte[]> file, Consumer<Throwable> failed) {
        if (sheets.isEmpty()) {
            getChildren().setAll(new Skeleton(8, tools.text("certificates-screen.paper.loading")));
        }
        newest.load(() -> PdfPages.of(file.call()), this::show, failed);
    }

    /** The same; a failure stands where the paper would have been. */
    public void load(Callable<byte[]> file) {
        load(file, this::fail);
    }

    private void fail(Throwable failure) {
        sheets.clear();
        VBox page = new VBox(Troubles.pane(tools.messages(), failure));
        page.getStyleClass().add("placed-top");
        getChildren().setAll(page);
    }

    private void show(PdfPages pages) {
        generation++;
        double place = scroll.getVvalue();
        sheets.clear();
        for (int page = 0; page < pages.shown(); page++) {
            sheets.add(new Sheet(pages, page, generation));
        }
        column.getChildren().setAll(sheets);
        getChildren().setAll(scroll);
        arrange();
        scroll.setVvalue(place);
    }

    private void arrange() {
        double width = Math.min(WIDEST, scroll.getViewportBounds().getWidth() - 2 * MARGIN);
        if (width > 0) {
            sheets.forEach(sheet -> sheet.size(width));
            column.layout();
            fill();
        }
    }

    /** Asks for the pictures of what is in view, and lets go of those far from it. */
    private void fill() {
        double view = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, column.getHeight() - view);
        for (Sheet sheet : sheets) {
            Bounds place = sheet.getBoundsInParent();
            if (place.getMaxY() > top - view && place.getMinY() < top + 2 * view) {
                sheet.draw();
            } else {
                sheet.forget();
            }
        }
    }

    /** One page; white until its picture has come. */
    private final class Sheet extends StackPane {

        private final PdfPages pages;
        private final int page;
        private final long mine;
        private final ImageView picture = new ImageView();
        private boolean asked;

        Sheet(PdfPages pages, int page, long mine) {
            this.pages = pages;
            this.page = page;
            this.mine = mine;
            getStyleClass().add("paper-sheet");
            setAccessibleText(tools.text("certificates-screen.paper.page", page + 1, pages.count()));
            picture.setPreserveRatio(true);
            picture.setSmooth(true);
            getChildren().add(picture);
            setMaxWidth(USE_PREF_SIZE);
        }

        void size(double width) {
            setPrefSize(width, width * HIGH_BY_WIDE);
            setMinHeight(width * HIGH_BY_WIDE);
            picture.setFitWidth(width - 2);
        }

        void draw() {
            if (asked) {
                return;
            }
            asked = true;
            tools.background().run(() -> image(pages.page(page, DPI)), this::drawn, this::failed);
        }

        void forget() {
            asked = false;
            picture.setImage(null);
        }

        private void drawn(Image image) {
            if (mine == generation && asked) {
                picture.setImage(image);
                getStyleClass().add("drawn");
            }
        }

        private void failed(Throwable failure) {
            if (mine == generation) {
                getChildren().setAll(Troubles.pane(tools.messages(), failure));
            }
        }
    }

    /** Off the FX thread. */
    private static Image image(BufferedImage drawn) {
        int width = drawn.getWidth();
        int height = drawn.getHeight();
        int[] pixels = drawn.getRGB(0, 0, width, height, null, 0, width);
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
