package org.sealbook.workstation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Writes what is seen in the window to {@code target/screens}. */
public final class Pictures {

    private static final Path FOLDER = Path.of("target", "screens");
    private static final int SETTLE_MILLIS = 400;

    private Pictures() {}

    /** The whole window as it stands once it has come to rest. */
    public static void take(TestWindow window, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = window.fx(() -> window.stage().getScene().snapshot(null));
        Files.createDirectories(FOLDER);
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                FOLDER.resolve(name + ".png").toFile());
    }
}
