package org.sealbook.workstation.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.Theme;
import org.sealbook.workstation.theme.TypeSize;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Shows nodes in a real scene and writes what is seen to {@code target/screens}. */
final class Pictures {

    private static final Path FOLDER = Path.of("target", "screens");

    private Pictures() {}

    /** One picture; the scene is as wide as given, and as high as its content wants where {@code height} is 0. */
    static void take(String name, Appearance appearance, TypeSize size, int width, int height, Supplier<Parent> content)
            throws IOException, TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        StackPane root = new StackPane();
        FxToolkit.setupFixture(() -> {
            Theme.use(appearance, size);
            stage.setScene(new Scene(root, width, height == 0 ? 900 : height));
            root.getChildren().setAll(height == 0 ? new VBox(content.get()) : content.get());
            stage.show();
            root.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        WritableImage image = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            double tall = height == 0 ? root.getChildren().getFirst().prefHeight(width) : height;
            root.resize(width, Math.ceil(tall));
            root.layout();
            return root.snapshot(null, null);
        }));
        Files.createDirectories(FOLDER);
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                FOLDER.resolve(name + ".png").toFile());
    }
}
