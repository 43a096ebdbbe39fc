package org.sealbook.reports.viewing;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.sealbook.reports.inspection.Abandonment;

/** PDFBox's renderer, which stops when the page is given up, and counts what a page may ask for without end. */
final class PageRenderer extends PDFRenderer {

    private static final int MOST_OPERATORS = 5_000_000;
    private static final int DEEPEST_GROUP = 12;

    private final Abandonment abandonment;

    PageRenderer(PDDocument document, Abandonment abandonment) {
        super(document);
        this.abandonment = abandonment;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new CountingDrawer(parameters);
    }

    private final class CountingDrawer extends PageDrawer {

        private int operators;
        private int groups;

        CountingDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            operators++;
            if (operators > MOST_OPERATORS) {
                throw new TooCostlyException("more than " + MOST_OPERATORS + " operators");
            }
            try {
                abandonment.check();
            } catch (IOException e) {
                throw new TooCostlyException("given up");
            }
            super.processOperator(operator, operands);
        }

        /** Every open group holds a picture of its own. */
        @Override
        public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
            groups++;
            if (groups > DEEPEST_GROUP) {
                throw new TooCostlyException("groups nested deeper than " + DEEPEST_GROUP);
            }
            super.showTransparencyGroup(form);
            groups--;
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            PageCost.checkPixels(image.getWidth(), image.getHeight());
            super.drawImage(image);
        }
    }
}
