package org.sealbook.reports.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a notarial certificate (公证书) says on paper, in the order in which it is printed.
 *
 * <p>The approver is part of the record but, as notarial practice has it, not of the paper.
 *
 * @param office the issuing office's full name, as on its seal
 * @param demo whether a demonstration office made it, which every page then says
 * @param number the certificate's number, such as {@code （2026）鹭岛证内字第57号}
 * @param parties one line for each party, agent or matter, such as {@code 申请人：陈小鹭，女，…}; may be empty
 * @param text the attestation text, one paragraph an element, Chinese or English or both; never empty
 * @param attachments the attached files in their order; may be empty
 * @param handlingNotary the name of the notary who handled the case
 * @param issued the day of issue
 * @param code the small QR code and the sentence beside it
 */
public record CertificatePaper(
        String office,
        boolean demo,
        String number,
        List<String> parties,
        List<String> text,
        List<ListedAttachment> attachments,
        String handlingNotary,
        LocalDate issued,
        SmallCode code) {

    /** The heading of every certificate. */
    public static final String TITLE = "公证书";

    /** The heading of the table of attachments. */
    public static final String ATTACHMENTS = "附件清单";

    /** What stands on every page that a demonstration office makes. */
    static final String DEMO = "演示机构文书，不具法律效力 · Made by a demonstration office; without legal effect";

    public CertificatePaper {
        parties = List.copyOf(parties);
        text = List.copyOf(text);
        attachments = List.copyOf(attachments);
        requireWords("office", office);
        requireWords("number", number);
        requireWords("handlingNotary", handlingNotary);
        parties.forEach(line -> requireWords("parties", line));
        text.forEach(paragraph -> requireWords("text", paragraph));
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text: a certificate without attestation text says nothing");
        }
    }

    /** The paragraphs of a text as it is written: one for each line that holds anything, without surrounding blanks. */
    public static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The line over the handling notary's name. */
    public String notaryLine() {
        return "公证员：" + handlingNotary;
    }

    /** The date as notarial papers write it: 二〇二六年十一月二十二日. */
    public String dateLine() {
        return ChineseDate.inWords(issued);
    }

    /** The line that says on every page that the office is a demonstration; empty where it is a real one. */
    public String demoLine() {
        return demo ? DEMO : "";
    }

    /** The mark at the foot of a page, both numbers from 1. */
    public static String pageMark(int page, int pages) {
        return "第 " + page + " 页  共 " + pages + " 页";
    }

    /** Every string that was given to this paper, each with the field it came from, in the order of printing. */
    public List<Wording> wordings() {
        List<Wording> all = new ArrayList<>();
        all.add(new Wording("number", number));
        parties.forEach(line -> all.add(new Wording("parties", line)));
        text.forEach(paragraph -> all.add(new Wording("text", paragraph)));
        attachments.forEach(attachment -> all.add(new Wording("attachments", attachment.name())));
        all.add(new Wording("office", office));
        all.add(new Wording("handlingNotary", handlingNotary));
        all.add(new Wording("code", code.sentence()));
        return List.copyOf(all);
    }

    private static void requireWords(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + ": blank");
        }
    }
}
