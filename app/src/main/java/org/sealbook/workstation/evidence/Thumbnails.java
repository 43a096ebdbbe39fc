package org.sealbook.workstation.evidence;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.record.Id;
import org.sealbook.workstation.work.Background;

/**
 * Small pictures of pictures, made in the background one at a time, the last asked for first; so many of them are kept. What is not wanted any
 * more when its turn comes is left out. Used on the FX thread only.
 */
final class Thumbnails {

    /** Larger files keep their icon: 24 MiB. */
    static final long MOST_BYTES = 24L << 20;

    private static final long PIXELS = 320 * 240;
    private static final int KEPT = 400;

    private final Background background;
    private final EvidenceDesk desk;
    private final Deque<Wanted> waiting = new ArrayDeque<>();
    private final Map<Id, Optional<Image>> made = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Id, Optional<Image>> eldest) {
            return size() > KEPT;
        }
    };
    private boolean busy;

    private record Wanted(EvidenceRow row, BooleanSupplier still, Consumer<Image> shown) {}

    Thumbnails(Background background, EvidenceDesk desk) {
        this.background = background;
        this.desk = desk;
    }

    /** Shows the small picture at once or later; never, if there is none or it is not wanted {@code still}. */
    void show(EvidenceRow row, BooleanSupplier still, Consumer<Image> shown) {
        if (Kind.of(row.mediaType()) != Kind.IMAGE || row.size() > MOST_BYTES) {
            return;
        }
        Optional<Image> known = made.getOrDefault(row.id(), Optional.empty());
        if (known.isPresent()) {
            shown.accept(known.get());
        } else if (!made.containsKey(row.id())) {
            waiting.push(new Wanted(row, still, shown));
            next();
        }
    }

    private void next() {
        while (!busy && !waiting.isEmpty()) {
            Wanted wanted = waiting.pop();
            if (wanted.still().getAsBoolean()) {
                busy = true;
                background.run(
                        () -> make(wanted.row()),
                        image -> done(wanted, image),
                        // Evidence that can't be read has no small picture; its own page and a check say why.
                        _ -> done(wanted, Optional.empty()));
            }
        }
    }

    private Optional<Image> make(EvidenceRow row) throws Exception {
        try (InputStream content = desk.open(row.id())) {
            return BoundedPicture.decode(content.readNBytes((int) MOST_BYTES + 1), PIXELS)
                    .map(BoundedPicture::image);
        }
    }

    private void done(Wanted wanted, Optional<Image> image) {
        busy = false;
        made.put(wanted.row().id(), image);
        if (wanted.still().getAsBoolean()) {
            image.ifPresent(wanted.shown());
        }
        next();
    }
}
