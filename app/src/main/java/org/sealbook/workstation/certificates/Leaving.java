package org.sealbook.workstation.certificates;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.Id;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.MiddleEllipsis;
import org.sealbook.workstation.parts.Tone;

/** How the files of an issued certificate leave: the signed file alone, or with its proofs into a folder. */
final class Leaving {

    private final Around around;
    private final Id certificate;
    private final String number;
    private final Pane beside;

    Leaving(Around around, Id certificate, String number, Pane beside) {
        this.around = around;
        this.certificate = certificate;
        this.number = number;
        this.beside = beside;
    }

    /** The signed file's bytes, verified. In the background. */
    byte[] bytes() throws Exception {
        try (InputStream in = around.office().certificates().signedFile(certificate)) {
            return in.readAllBytes();
        }
    }

    /** Asks for a folder, and writes the signed file and its proofs there. */
    void export(Button button) {
        around.tools()
                .files()
                .folder(around.text("certificates-screen.export.where"))
                .ifPresent(folder -> Acts.run(
                        around,
                        button,
                        beside,
                        () -> around.office().export().export(certificate, folder),
                        this::made));
    }

    /** Asks for a file, and writes the signed file there as it is. */
    void save(Button button, Pane trouble) {
        Optional<Path> where =
                around.tools().files().save(around.text("certificates-screen.save-file"), number + ".pdf");
        where.ifPresent(file -> Acts.run(
                around,
                button,
                trouble,
                () -> {
                    FileLayer.real().replaceWhole(file, bytes());
                    return file;
                },
                written -> trouble.getChildren()
                        .setAll(new Banner(
                                Tone.GOOD,
                                around.text(
                                        "certificates-screen.saved-file", String.valueOf(written.getFileName()))))));
    }

    private void made(List<Path> files) {
        VBox rows = new VBox();
        rows.getStyleClass().add("made-files");
        files.forEach(file -> rows.getChildren().add(new MiddleEllipsis(String.valueOf(file.getFileName()))));
        Label what = IssueSheet.line(around.text("certificates-screen.exported.what"));
        what.getStyleClass().add("faint");
        Path folder = files.getFirst().toAbsolutePath().getParent();
        beside.getChildren()
                .setAll(
                        new Banner(
                                Tone.GOOD,
                                around.text("certificates-screen.exported", files.size(), String.valueOf(folder))),
                        rows,
                        what);
    }
}
