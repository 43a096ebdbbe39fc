package org.sealbook.casework.issue;

import org.sealbook.casework.numbering.NumberForm;

/**
 * The number of one certificate.
 *
 * @param serial its place in the series, from 1
 * @param text as papers show it, such as （2026）鹭岛证内民字第57号
 */
public record CertificateNumber(NumberSeries series, int serial, String text) {

    /** The number of this place in the series, as this form writes it. */
    static CertificateNumber of(NumberForm form, NumberSeries series, int serial) {
        return new CertificateNumber(
                series, serial, form.text(series.word(), series.year(), series.category(), serial));
    }

    public CertificateNumber {
        if (serial < 1 || text.isBlank()) {
            throw new IllegalArgumentException("not a certificate number: " + serial + " " + text);
        }
    }
}
