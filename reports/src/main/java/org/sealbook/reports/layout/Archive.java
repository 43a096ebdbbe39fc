package org.sealbook.reports.layout;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** Makes a document a PDF/A-3b file (ISO 19005-3): metadata said twice and alike, colours defined, language named. */
final class Archive {

    private static final String PROGRAM = "Sealbook 公证工作站";
    private static final String SRGB = "sRGB IEC61966-2.1";

    private Archive() {}

    /**
     * @param when to the second; the only time in the file
     */
    static void describe(PDDocument document, String title, String author, Calendar when) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(when);
        information.setModificationDate(when);

        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, author, when));
        catalog.setMetadata(metadata);
        catalog.setOutputIntents(List.of(colours(document)));
    }

    private static PDOutputIntent colours(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static byte[] xmp(String title, String author, Calendar when) throws IOException {
        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        PDFAIdentificationSchema identification = xmp.createAndAddPDFAIdentificationSchema();
        identification.setPart(3);
        DublinCoreSchema core = xmp.createAndAddDublinCoreSchema();
        core.setTitle(title);
        core.addCreator(author);
        core.addLanguage("zh-CN");
        core.setFormat("application/pdf");
        XMPBasicSchema basic = xmp.createAndAddXMPBasicSchema();
        basic.setCreatorTool(PROGRAM);
        basic.setCreateDate(when);
        basic.setModifyDate(when);
        basic.setMetadataDate(when);
        AdobePDFSchema pdf = xmp.createAndAddAdobePDFSchema();
        pdf.setProducer(PROGRAM);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            identification.setConformance("B");
            new XmpSerializer().serialize(xmp, bytes, true);
        } catch (BadFieldValueException | TransformerException impossible) {
            throw new IOException("the file's metadata cannot be written", impossible);
        }
        return bytes.toByteArray();
    }
}
