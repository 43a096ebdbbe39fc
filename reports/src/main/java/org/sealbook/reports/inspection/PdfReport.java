package org.sealbook.reports.inspection;

import java.util.List;

/**
 * What was found in a PDF.
 *
 * @param signatures signatures and document timestamps in the order in which they were made, each judged for itself
 * @param embedded the files inside, as the PDF is now
 */
public record PdfReport(List<SignatureReport> signatures, List<EmbeddedFile> embedded) {

    public PdfReport {
        signatures = List.copyOf(signatures);
        embedded = List.copyOf(embedded);
    }
}
