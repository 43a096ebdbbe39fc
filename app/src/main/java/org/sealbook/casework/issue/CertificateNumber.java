package org.sealbook.casework.issue;

/**
 * The number of one certificate.
 *
 * @param serial its place in the series, from 1
 * @param text as papers show it, such as （2026）鹭岛证内民字第57号
 */
public record CertificateNumber(NumberSeries series, int serial, String text) {

    public CertificateNumber {
        if (serial < 1 || text.isBlank()) {
            throw new IllegalArgumentException("not a certificate number: " + serial + " " + text);
        }
    }
}
