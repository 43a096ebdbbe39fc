package org.sealbook.workstation.archive;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import org.sealbook.casework.archive.FilePaper;
import org.sealbook.casework.archive.Volume;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.workstation.frame.Tools;

/** What is asked of a paper in a file, and of the file. */
final class PaperFields {

    private PaperFields() {}

    static Spinner<Integer> pages(int now) {
        Spinner<Integer> pages = new Spinner<>(1, FilePaper.MOST_PAGES, now);
        pages.setId("archive-page-count");
        pages.setEditable(true);
        return pages;
    }

    static ComboBox<Volume> volumes(Tools tools, Volume now) {
        ComboBox<Volume> volumes = new ComboBox<>();
        volumes.setId("archive-volume");
        volumes.getItems().setAll(Volume.values());
        volumes.setConverter(Shown.as(value -> tools.messages().label("volume", value.code())));
        volumes.setValue(now);
        return volumes;
    }

    static ComboBox<FileClass> classes(Tools tools, FileClass now) {
        ComboBox<FileClass> classes = new ComboBox<>();
        classes.setId("archive-class");
        classes.getItems().setAll(FileClass.values());
        classes.setConverter(Shown.as(value -> tools.messages().label("file-class", value.code())));
        classes.setValue(now);
        return classes;
    }
}
