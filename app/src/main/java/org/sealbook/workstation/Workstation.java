package org.sealbook.workstation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.sealbook.language.Language;
import org.sealbook.office.DataFolder;
import org.sealbook.office.OfficeException;
import org.sealbook.office.Online;
import org.sealbook.office.SystemClock;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** The workstation as a program with a window. */
public final class Workstation extends Application {

    private static final String FOLDER = "--folder=";
    private static final String LANGUAGE = "--language=";

    /**
     * Opens the window and waits until it is closed.
     *
     * @param folder an office to open at once
     * @throws OfficeException if this machine has no display
     */
    public static void run(Map<String, String> environment, Language language, Optional<Path> folder)
            throws OfficeException {
        requireDisplay(environment, System.getProperty("os.name"), System.getProperty("glass.platform", ""));
        launch(
                Workstation.class,
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(LANGUAGE + language.code()),
                                folder.stream().map(path -> FOLDER + path.toAbsolutePath()))
                        .toArray(String[]::new));
    }

    /** On Linux a window needs a display; elsewhere there always is one. */
    static void requireDisplay(Map<String, String> environment, String system, String platform) throws OfficeException {
        boolean display = !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        if (system.equals("Linux") && !display && !platform.equals("Headless")) {
            throw new OfficeException("window.no-display", List.of(), null);
        }
    }

    @Override
    public void start(Stage stage) {
        List<String> arguments = getParameters().getRaw();
        Language language = argument(arguments, LANGUAGE).flatMap(Language::of).orElse(Language.ZH);
        Path home = DataFolder.standard(
                System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
        Path settingsFile = home.resolveSibling(home.getFileName() + "-window.json");
        Settings usual = new Settings(language, Appearance.LIGHT, TypeSize.NORMAL, List.of());
        new Window(
                        stage,
                        new WindowSetup(
                                Settings.read(settingsFile, usual),
                                settingsFile,
                                argument(arguments, FOLDER).map(Path::of),
                                home,
                                home.resolveSibling(home.getFileName() + "-sample"),
                                DataFolder.marks(
                                        System.getProperty("os.name"),
                                        System.getenv(),
                                        Path.of(System.getProperty("user.home"))),
                                new SystemClock(),
                                new SystemDialogs(stage),
                                Online::as))
                .show();
    }

    private static Optional<String> argument(List<String> arguments, String name) {
        return arguments.stream()
                .filter(each -> each.startsWith(name))
                .map(each -> each.substring(name.length()))
                .findFirst();
    }
}
