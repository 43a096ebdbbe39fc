import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.text.Text;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;

/**
 * Sits in the packaged program while it is tried: presses the button of the sample office, waits until the office is there, sees that
 * Chinese characters are drawn as themselves, takes a picture and closes the window. If anything is not as it should be, it ends the
 * program with 1.
 */
public final class WindowDriver {

    private static final long PATIENCE_MILLIS = 240_000;

    private WindowDriver() {}

    public static void premain(String picture) {
        Thread driver = new Thread(() -> drive(Path.of(picture)), "smoke");
        driver.setDaemon(true);
        driver.start();
    }

    private static void drive(Path picture) {
        try {
            wait("#start-sample");
            onFx(() -> {
                ((Button) find("#start-sample")).fire();
                return true;
            });
            wait("#strip-office");
            // The first screen's rows come from the background.
            Thread.sleep(2_000);
            onFx(() -> photograph(picture));
            onFx(() -> {
                Window window = Window.getWindows().getFirst();
                window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
                return true;
            });
        } catch (Throwable e) {
            System.getLogger("smoke").log(Level.ERROR, "window", e);
            Runtime.getRuntime().halt(1);
        }
    }

    private static boolean photograph(Path picture) throws IOException {
        Labeled office = (Labeled) find("#strip-office");
        if (!office.getFont().getFamily().equals("Noto Sans SC")
                || office.getText().isEmpty()) {
            throw new IllegalStateException("the strip says " + office.getText() + " in " + office.getFont());
        }
        if (Arrays.equals(pixels(office, "公"), pixels(office, "证"))) {
            throw new IllegalStateException("Chinese characters are drawn as boxes");
        }
        Scene scene = office.getScene();
        return ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", picture.toFile());
    }

    private static int[] pixels(Labeled like, String character) {
        Text text = new Text(character);
        text.setFont(like.getFont());
        Image image = text.snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static Node find(String id) {
        return Window.getWindows().isEmpty()
                ? null
                : Window.getWindows().getFirst().getScene().lookup(id);
    }

    private static void wait(String id) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < end) {
            try {
                if (onFx(() -> find(id) != null)) {
                    return;
                }
            } catch (IllegalStateException notStarted) {
                // JavaFX is not there yet.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("never seen: " + id);
    }

    private static <T> T onFx(Callable<T> call) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(call);
        Platform.runLater(task);
        return task.get();
    }
}
