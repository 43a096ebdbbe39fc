package org.sealbook.reports.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Embeds files as associated files (ISO 19005-3, 6.8 and annex E). */
final class Enclosures {

    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName SUPPLEMENT = COSName.getPDFName("Supplement");

    private Enclosures() {}

    static void embed(PDDocument document, List<PdfAttachment> attachments, Calendar when) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        COSArray associated = new COSArray();
        Map<String, PDComplexFileSpecification> names = new TreeMap<>();
        for (PdfAttachment attachment : attachments) {
            PDComplexFileSpecification file = specification(document, attachment, when);
            if (names.put(attachment.name(), file) != null) {
                throw new IllegalArgumentException("two attachments named " + attachment.name());
            }
            associated.add(file.getCOSObject());
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(names);
        PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(document.getDocumentCatalog());
        dictionary.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(dictionary);
        document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED_FILES, associated);
    }

    private static PDComplexFileSpecification specification(
            PDDocument document, PdfAttachment attachment, Calendar when) throws IOException {
        byte[] bytes = attachment.bytes();
        PDEmbeddedFile content = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        content.setSubtype(attachment.mimeType());
        content.setSize(bytes.length);
        content.setCreationDate(when);
        content.setModDate(when);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.description());
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        file.getCOSObject().setItem(RELATIONSHIP, SUPPLEMENT);
        return file;
    }
}
