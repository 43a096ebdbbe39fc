package org.sealbook.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.issue.CertificatePress;
import org.sealbook.casework.issue.DecidedCertificate;
import org.sealbook.casework.issue.DraftedCertificate;
import org.sealbook.casework.issue.PressException;
import org.sealbook.casework.issue.SignedFile;
import org.sealbook.casework.parties.Party;
import org.sealbook.keys.Signer;
import org.sealbook.keys.SigningException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.record.CertificateContent;
import org.sealbook.record.SmallQr;
import org.sealbook.reports.layout.CertificatePdf;
import org.sealbook.reports.layout.MissingGlyphException;
import org.sealbook.reports.layout.PdfAttachment;
import org.sealbook.reports.layout.Seal;
import org.sealbook.reports.paper.CertificatePaper;
import org.sealbook.reports.paper.ListedAttachment;
import org.sealbook.reports.paper.SmallCode;
import org.sealbook.reports.signing.PdfSigner;
import org.sealbook.reports.signing.SealAppearance;

/** Makes the signed PDF of a decided certificate with the office's own certificate. */
final class PdfPress implements CertificatePress {

    /** The name of the embedded file that holds the certificate's canonical content. */
    static final String CONTENT = "certificate.json";

    private static final String DRAFT_NUMBER = "（草稿，出证时编号）";
    private static final String DRAFT_CODE = "draft";
    private static final String DRAFT_SENTENCE = "草稿，尚未审批、编号和签名，不得作为公证书使用。出证后，此处的码载明公证书编号及出证决定在账本中的位置。";

    private final OfficeIdentity office;
    private final Supplier<Signer> signer;
    private final OfficeClock clock;

    /** @param signer answers whose key signs now */
    PdfPress(OfficeIdentity office, Supplier<Signer> signer, OfficeClock clock) {
        this.office = office;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public void requirePrintable(String field, String text) throws PressException {
        try {
            CertificatePaper.paragraphs(text).forEach(line -> CertificatePdf.requirePrintable(field, line));
        } catch (MissingGlyphException e) {
            throw new PressException(e.key(), e.arguments(), e);
        }
    }

    @Override
    public byte[] preview(DraftedCertificate draft) throws PressException {
        Instant now = clock.now().time();
        CertificatePaper paper = paper(
                DRAFT_NUMBER,
                draft.matter(),
                draft.content(),
                draft.parties(),
                draft.notary(),
                now.atZone(office.settings().zone()).toLocalDate(),
                new SmallCode(DRAFT_CODE, DRAFT_SENTENCE));
        try {
            return CertificatePdf.render(paper, List.of(), now);
        } catch (MissingGlyphException e) {
            throw new PressException(e.key(), e.arguments(), e);
        }
    }

    @Override
    public SignedFile press(DecidedCertificate certificate) throws PressException {
        Instant now = clock.now().time();
        try {
            byte[] unsigned = CertificatePdf.render(paper(certificate), enclosed(certificate), now);
            Seal seal = Seal.of(office.name());
            SealAppearance shown = new SealAppearance(seal.side(), seal.side(), seal.operators());
            return new SignedFile(PdfSigner.certify(unsigned, signer.get(), shown, now));
        } catch (MissingGlyphException e) {
            throw new PressException(e.key(), e.arguments(), e);
        } catch (SigningException e) {
            throw new PressException(e.key(), e.arguments(), e);
        }
    }

    private CertificatePaper paper(DecidedCertificate certificate) {
        String number = certificate.number().text();
        return paper(
                number,
                certificate.matter(),
                certificate.content(),
                certificate.parties(),
                certificate.notary(),
                certificate.issueDate(),
                new SmallCode(
                        SmallQr.of(
                                        office.origin(),
                                        number,
                                        certificate.decided().entry().id(),
                                        certificate.decided().entry().entry().leafHash())
                                .text(),
                        SmallCode.SENTENCE));
    }

    private CertificatePaper paper(
            String number,
            Matter matter,
            CertificateContent content,
            List<Party> parties,
            String notary,
            LocalDate day,
            SmallCode code) {
        List<String> head = new ArrayList<>();
        parties.forEach(party -> head.add(line(party)));
        head.add("公证事项：" + matter.zh());
        return new CertificatePaper(
                office.name(),
                office.demo(),
                number,
                head,
                CertificatePaper.paragraphs(content.text()),
                content.attachments().stream()
                        .map(file -> new ListedAttachment(
                                file.name(), file.length(), file.sha256().hex()))
                        .toList(),
                notary,
                day,
                code);
    }

    private static String line(Party party) {
        String role = switch (party.role()) {
            case APPLICANT -> "申请人";
            case RELATED -> "关系人";
            case AGENT -> "代理人";
        };
        String kind = switch (party.idNumber().type()) {
            case RESIDENT_ID -> "公民身份号码";
            case PASSPORT -> "护照号码";
            case HK_MACAO_PERMIT -> "港澳居民来往内地通行证号码";
            case TAIWAN_PERMIT -> "台湾居民来往大陆通行证号码";
            case PERMANENT_RESIDENCE -> "外国人永久居留证号码";
            case MILITARY_ID -> "军官证号码";
            case HOUSEHOLD_REGISTER -> "户口簿记载的公民身份号码";
            case UNIFIED_SOCIAL_CREDIT_CODE -> "统一社会信用代码";
        };
        return role + "：" + party.name() + "，" + kind + party.idNumber().value() + "。";
    }

    /** The content that the number was given for, and the proof of the entry that gave it. */
    private static List<PdfAttachment> enclosed(DecidedCertificate certificate) {
        List<PdfAttachment> files = new ArrayList<>();
        files.add(new PdfAttachment(
                CONTENT,
                "application/json",
                certificate.content().canonicalBytes(),
                "The certificate's text and attachments in canonical form"));
        Map<String, byte[]> proof =
                ProofFiles.of("decided", certificate.decided()).byName();
        proof.forEach((name, bytes) -> files.add(new PdfAttachment(
                name, "application/octet-stream", bytes, "Proof of the ledger entry that decided this certificate")));
        return files;
    }
}
