package org.sealbook.reports.layout;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** The empty signature field over the date: an unsigned paper shows no seal. */
final class SealField {

    private static final String NAME = "seal";

    private SealField() {}

    static void add(PDDocument document, PDPage page, PDRectangle square) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(NAME);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(square);
        widget.setPage(page);
        widget.setPrinted(true);
        // PDF/A wants an appearance for every field that has room on the page.
        PDAppearanceStream nothing = new PDAppearanceStream(document);
        nothing.setBBox(new PDRectangle(square.getWidth(), square.getHeight()));
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(nothing);
        widget.setAppearance(appearance);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
    }
}
