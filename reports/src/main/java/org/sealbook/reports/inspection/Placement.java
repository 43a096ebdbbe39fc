package org.sealbook.reports.inspection;

import java.util.HashSet;
import java.util.Set;

/** Keeps account of an update's objects: every one must be found in a place where it is allowed. */
final class Placement {

    private final DocumentState before;
    private final Update update;
    /** Changed objects whose every difference was looked at. */
    private final Set<Long> compared = new HashSet<>();
    /** New or exchanged objects that may only be reached where they were found. */
    private final Set<Long> placed = new HashSet<>();

    Placement(DocumentState before, Update update) {
        this.before = before;
        this.update = update;
    }

    boolean changes(PdfValue value) {
        return value instanceof PdfValue.Reference reference && update.objects().containsKey(reference.number());
    }

    boolean isNew(PdfValue value) {
        return value instanceof PdfValue.Reference reference && changes(value) && !before.has(reference.number());
    }

    boolean isPlaced(long number) {
        return placed.contains(number);
    }

    /** This object's differences were looked at, wherever else it is used. */
    void compare(PdfValue value) {
        if (value instanceof PdfValue.Reference reference) {
            compared.add(reference.number());
        }
    }

    void place(PdfValue value) {
        if (value instanceof PdfValue.Reference reference && changes(value)) {
            placed.add(reference.number());
        }
    }

    void compareOrPlace(PdfValue value) {
        if (isNew(value)) {
            place(value);
        } else {
            compare(value);
        }
    }

    /** Gives a place to all objects of the update that can be reached through objects of the update. */
    void placeAll(PdfValue value, boolean streamsToo) throws UpdateCheck.Disallowed {
        switch (value) {
            case PdfValue.Reference reference -> {
                PdfValue target = update.objects().get(reference.number());
                if (target != null && !compared.contains(reference.number()) && placed.add(reference.number())) {
                    placeAll(target, streamsToo);
                }
            }
            case PdfValue.Array array -> {
                for (PdfValue element : array.elements()) {
                    placeAll(element, streamsToo);
                }
            }
            case PdfValue.Dictionary dictionary -> {
                for (PdfValue entry : dictionary.entries().values()) {
                    placeAll(entry, streamsToo);
                }
            }
            case PdfValue.Stream stream -> {
                UpdateCheck.require(streamsToo, "a stream where none belongs");
                placeAll(stream.dictionary(), true);
            }
            default -> {
                // a scalar has no place of its own
            }
        }
    }

    /** The update's objects that were found nowhere. */
    Set<Long> unknown() {
        Set<Long> unknown = new HashSet<>(update.objects().keySet());
        unknown.removeAll(compared);
        unknown.removeAll(placed);
        return unknown;
    }

    /** Objects that no place but their own may lead to. */
    Set<Long> confined() {
        Set<Long> confined = new HashSet<>(placed);
        confined.removeAll(compared);
        return confined;
    }
}
