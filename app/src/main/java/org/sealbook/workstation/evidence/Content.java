package org.sealbook.workstation.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.reports.inspection.UnreadablePdfException;
import org.sealbook.reports.viewing.PdfPages;

/** What a viewer shows of a file, read within bounds. */
sealed interface Content {

    /** Pictures and PDFs beyond 100 MiB are not opened here. */
    long MOST_BYTES = 100L << 20;

    /** Of a text so much is shown. */
    int MOST_TEXT = 512 << 10;

    /** Of a picture so many pixels are shown. */
    long MOST_PIXELS = 16_000_000;

    /** A picture. */
    record Picture(BoundedPicture picture) implements Content {}

    /**
     * Text.
     *
     * @param cut whether there is more
     */
    record Text(String text, boolean cut) implements Content {}

    /** A PDF. */
    record Pages(PdfPages pages) implements Content {}

    /** Something that is not shown here. */
    record NotShown(Why why) implements Content {}

    /** Why something is not shown. */
    enum Why {
        /** There is no viewer for this sort of file. */
        NO_VIEWER("no-viewer"),
        TOO_LARGE("too-large"),
        NO_PICTURE("no-picture"),
        NO_TEXT("no-text"),
        NO_PDF("no-pdf"),
        LOCKED_PDF("locked-pdf"),
        COSTLY_PDF("costly-pdf");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** Ends message keys. */
        String code() {
            return code;
        }
    }

    /**
     * Reads what can be shown of a piece of evidence. Not on the FX thread.
     *
     * @throws IOException if the vault does not give it back whole
     */
    static Content read(EvidenceDesk desk, EvidenceRow row) throws IOException {
        return switch (Kind.of(row.mediaType())) {
            case IMAGE ->
                row.size() > MOST_BYTES
                        ? new NotShown(Why.TOO_LARGE)
                        : BoundedPicture.decode(all(desk, row), MOST_PIXELS)
                                .<Content>map(Picture::new)
                                .orElse(new NotShown(Why.NO_PICTURE));
            case PDF -> row.size() > MOST_BYTES ? new NotShown(Why.TOO_LARGE) : pages(all(desk, row));
            case TEXT, MAIL -> text(beginning(desk, row), row.size() > MOST_TEXT);
            case VIDEO, SOUND, PACKAGE, OTHER -> new NotShown(Why.NO_VIEWER);
        };
    }

    /** Strict UTF-8, but for a character that the bound cuts; control characters that no text has make it none. */
    static Content text(byte[] bytes, boolean cut) {
        for (int left = 0; left <= (cut ? 3 : 0) && left <= bytes.length; left++) {
            Optional<String> text = decode(bytes, bytes.length - left);
            if (text.isPresent()) {
                boolean binary =
                        text.get().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
                return binary ? new NotShown(Why.NO_TEXT) : new Text(text.get(), cut);
            }
        }
        return new NotShown(Why.NO_TEXT);
    }

    private static Optional<String> decode(byte[] bytes, int length) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Content pages(byte[] file) {
        try {
            return new Pages(PdfPages.of(file));
        } catch (UnreadablePdfException e) {
            return new NotShown(
                    switch (e.why()) {
                        case NO_PDF, DAMAGED -> Why.NO_PDF;
                        case ENCRYPTED -> Why.LOCKED_PDF;
                        case TOO_LARGE -> Why.TOO_LARGE;
                        case TOO_COSTLY -> Why.COSTLY_PDF;
                    });
        }
    }

    private static byte[] all(EvidenceDesk desk, EvidenceRow row) throws IOException {
        try (InputStream content = desk.open(row.id())) {
            return content.readNBytes((int) MOST_BYTES + 1);
        }
    }

    private static byte[] beginning(EvidenceDesk desk, EvidenceRow row) throws IOException {
        try (InputStream content = desk.open(row.id())) {
            return content.readNBytes(MOST_TEXT);
        }
    }
}
