package org.sealbook.reports.inspection;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last lines of a revision: where its cross-reference section lies, and whether that is the only one it names. */
final class RevisionEnd {

    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,18})\\s+%%EOF\\s*$");
    private static final int LONGEST_END = 128;
    private static final String TRAILER = "trailer";

    private RevisionEnd() {}

    /** The offset that stands after {@code startxref}; empty if the revision does not end as one must. */
    static OptionalLong startXref(byte[] file, int end) {
        int from = Math.max(0, end - LONGEST_END);
        Matcher matcher = END.matcher(new String(file, from, end - from, StandardCharsets.ISO_8859_1));
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /**
     * Whether the revision's own trailer names a cross-reference stream beside its table. Programs that know such streams and
     * programs that do not then read two different documents, and nobody can say which of them was signed.
     */
    static boolean hasTwoReadings(byte[] file, int end) {
        OptionalLong table = startXref(file, end);
        if (table.isEmpty() || table.getAsLong() > end - 4) {
            return false;
        }
        int from = (int) table.getAsLong();
        String section = new String(file, from, end - from, StandardCharsets.ISO_8859_1);
        int trailer = section.indexOf(TRAILER);
        if (!section.startsWith("xref") || trailer < 0) {
            return false;
        }
        try {
            return new ObjectReader(file, from + trailer + TRAILER.length(), end).value()
                            instanceof PdfValue.Dictionary dictionary
                    && dictionary.entries().containsKey("XRefStm");
        } catch (MalformedUpdateException e) {
            // A trailer that cannot be read strictly, such as one with a key twice, has more than one reading.
            return true;
        }
    }
}
