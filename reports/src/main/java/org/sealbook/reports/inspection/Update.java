package org.sealbook.reports.inspection;

import java.util.Map;

/**
 * One incremental update (ISO 32000-2 §7.5.6) read strictly: every object in it is listed by its cross-reference section, and every
 * entry of that section leads to an object in it.
 *
 * @param objects the objects by number, all of generation 0; cross-reference and object streams left out
 * @param plumbing the numbers of those streams
 * @param trailer the trailer dictionary, or that of the cross-reference stream
 * @param startXref the offset of its cross-reference section
 * @param marker the offset after its %%EOF
 * @param end the offset after the white space that follows
 */
record Update(
        Map<Long, PdfValue> objects,
        Map<Long, PdfValue> plumbing,
        PdfValue.Dictionary trailer,
        long startXref,
        int marker,
        int end) {}
