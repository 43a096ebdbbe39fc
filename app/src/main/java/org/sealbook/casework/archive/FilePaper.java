package org.sealbook.casework.archive;

import java.util.Optional;
import org.sealbook.casework.fact.Texts;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/**
 * One line of a file's catalogue (卷内目录).
 *
 * @param thing the certificate or piece of evidence; empty for another paper
 * @param title what another paper is called; empty for a thing, which has its own name, and once it was erased
 * @param pages 1 to {@value #MOST_PAGES}
 */
public record FilePaper(Volume volume, PaperKind kind, Optional<Id> thing, Optional<String> title, int pages) {

    /** The most pages of one paper. */
    public static final int MOST_PAGES = 10_000;

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 200;

    public FilePaper {
        if (thing.isPresent() == (kind == PaperKind.PAPER)) {
            throw new IllegalArgumentException("a thing has an id, another paper has none");
        }
        if (pages < 1 || pages > MOST_PAGES) {
            throw new Refusal("refusal.archive.pages", Integer.toString(MOST_PAGES));
        }
        title = title.map(text -> Texts.line("title", text, LONGEST_TITLE));
    }

    public static FilePaper of(Volume volume, PaperKind kind, Id thing, int pages) {
        return new FilePaper(volume, kind, Optional.of(thing), Optional.empty(), pages);
    }

    public static FilePaper titled(Volume volume, String title, int pages) {
        return new FilePaper(volume, PaperKind.PAPER, Optional.empty(), Optional.of(title), pages);
    }

    /** Whether it is the same paper, wherever it lies and however long it is. */
    public boolean isSame(FilePaper other) {
        return kind == other.kind && thing.equals(other.thing) && title.equals(other.title);
    }

    public FilePaper in(Volume other) {
        return new FilePaper(other, kind, thing, title, pages);
    }

    public FilePaper with(int count) {
        return new FilePaper(volume, kind, thing, title, count);
    }
}
