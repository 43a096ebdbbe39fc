package org.sealbook.reports.layout;

import java.io.IOException;
import org.sealbook.reports.paper.CertificatePaper;

/**
 * What stands above and below every page: that the office is a demonstration, which page it is, and whose.
 *
 * @param demoLine empty for a real office
 * @param number of the paper, on every page of one that has several
 */
record RunningLines(Type type, String demoLine, String number) {

    private static final float FROM_EDGE = 15 * Page.MM;

    void head(Sheet sheet) throws IOException {
        if (!demoLine.isEmpty()) {
            Line line = type.line(demoLine);
            float baseline = Page.HEIGHT - FROM_EDGE;
            float width = type.width(line) + 16;
            sheet.frame((Page.WIDTH - width) / 2, baseline - 6, width, 18);
            sheet.textCentred(type, line, Page.WIDTH / 2, baseline);
        }
    }

    void foot(Sheet sheet, int page, int pages) throws IOException {
        sheet.textCentred(type, type.line(CertificatePaper.pageMark(page, pages)), Page.WIDTH / 2, FROM_EDGE);
        if (pages > 1) {
            sheet.textRight(type, type.line(number), Page.RIGHT, FROM_EDGE);
        }
    }
}
