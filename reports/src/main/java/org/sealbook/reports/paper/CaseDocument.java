package org.sealbook.reports.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a paper of a case says which is no certificate: a slip (通知单), a notice (告知书), a record (笔录), a decision (决定书), the cover of a
 * file (卷宗封面).
 *
 * @param office the office's full name
 * @param demo whether a demonstration office made it, which every page then says
 * @param title such as 受理通知单
 * @param number by which the office finds it again
 * @param addressee to whom it is addressed; empty where to nobody
 * @param blocks what it says, in the order of printing
 * @param signatures who signs it by hand, such as {@code 申请人}: each is printed with a line to sign on and room for the date
 * @param dated the day on which the office made it, printed with the office's name where the seal goes; empty where the office seals nothing
 */
public record CaseDocument(
        String office,
        boolean demo,
        String title,
        String number,
        Optional<String> addressee,
        List<DocumentBlock> blocks,
        List<String> signatures,
        Optional<LocalDate> dated) {

    public CaseDocument {
        blocks = List.copyOf(blocks);
        signatures = List.copyOf(signatures);
        if (office.isBlank() || title.isBlank() || number.isBlank()) {
            throw new IllegalArgumentException("office, title and number of a document are not blank");
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a document without content says nothing");
        }
    }

    /** The date as notarial papers write it, where the office dates it. */
    public Optional<String> dateLine() {
        return dated.map(ChineseDate::inWords);
    }

    /** The line that says on every page that the office is a demonstration; empty where it is a real one. */
    public String demoLine() {
        return demo ? CertificatePaper.DEMO : "";
    }

    /**
     * A text as people write it, line by line: a line that begins with 问： or 答： is spoken, any other a paragraph; blank lines part nothing.
     * A colon of either width will do.
     */
    public static List<DocumentBlock> written(String text) {
        List<DocumentBlock> blocks = new ArrayList<>();
        for (String line : CertificatePaper.paragraphs(text)) {
            blocks.add(
                    spoken(line).<DocumentBlock>map(each -> each).orElseGet(() -> new DocumentBlock.Paragraph(line)));
        }
        return List.copyOf(blocks);
    }

    private static Optional<DocumentBlock.Spoken> spoken(String line) {
        for (DocumentBlock.Speaker speaker : DocumentBlock.Speaker.values()) {
            char who = speaker.mark().charAt(0);
            if (line.length() > 2 && line.charAt(0) == who && (line.charAt(1) == '：' || line.charAt(1) == ':')) {
                String words = line.substring(2).strip();
                return words.isEmpty() ? Optional.empty() : Optional.of(new DocumentBlock.Spoken(speaker, words));
            }
        }
        return Optional.empty();
    }

    /** Every string of this paper, each with the part that it came from, in the order of printing. */
    public List<Wording> wordings() {
        List<Wording> all = new ArrayList<>();
        all.add(new Wording("title", title));
        all.add(new Wording("number", number));
        addressee.ifPresent(words -> all.add(new Wording("addressee", words)));
        blocks.forEach(block -> block.words().forEach(words -> all.add(new Wording("text", words))));
        signatures.forEach(words -> all.add(new Wording("signatures", words)));
        all.add(new Wording("office", office));
        return List.copyOf(all);
    }
}
