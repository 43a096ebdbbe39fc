package org.sealbook.workstation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.workstation.frame.FileDialogs;

/** A person who has already decided which files to choose: headless there are no system dialogs. */
public final class TestDialogs implements FileDialogs {

    private final List<Path> chosen = new ArrayList<>();

    /** What the next question is answered with; nothing stands for "cancel". */
    public void willChoose(Path... files) {
        chosen.clear();
        chosen.addAll(List.of(files));
    }

    @Override
    public List<Path> open(String title) {
        return List.copyOf(chosen);
    }

    @Override
    public Optional<Path> folder(String title) {
        return chosen.stream().findFirst();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName) {
        return chosen.stream().findFirst();
    }
}
