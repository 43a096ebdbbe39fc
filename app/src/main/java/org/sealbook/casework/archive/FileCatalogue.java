package org.sealbook.casework.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.sealbook.casework.documents.DocumentRow;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.ledger.Refusal;

/** The catalogue of a file: its papers in order, numbered through each volume. Pure. */
public final class FileCatalogue {

    /** The most papers in a file. */
    public static final int MOST_PAPERS = 2_000;

    private FileCatalogue() {}

    /**
     * A paper in its place.
     *
     * @param first its first page in its volume, from 1
     * @param last its last page
     */
    public record Placed(FilePaper paper, int first, int last) {}

    /**
     * What a case has, in the usual order: what was issued, the documents as they were made, then the evidence as it was taken in. A document
     * knows its pages; everything else has one until somebody counts. What was replaced stays in the file.
     */
    public static List<FilePaper> proposed(
            List<CertificateRow> certificates, List<DocumentRow> documents, List<EvidenceRow> evidence) {
        List<FilePaper> papers = new ArrayList<>();
        certificates.stream()
                .filter(row -> row.number().flatMap(NumberRow::file).isPresent())
                .forEach(row -> papers.add(FilePaper.of(Volume.MAIN, PaperKind.CERTIFICATE, row.id(), 1)));
        documents.forEach(row -> papers.add(FilePaper.of(Volume.MAIN, PaperKind.DOCUMENT, row.id(), row.pages())));
        evidence.forEach(row -> papers.add(FilePaper.of(Volume.MAIN, PaperKind.EVIDENCE, row.id(), 1)));
        return List.copyOf(papers);
    }

    /** The papers with their pages, which are counted through each volume. */
    public static List<Placed> placed(List<FilePaper> papers) {
        List<Placed> placed = new ArrayList<>();
        for (Volume volume : Volume.values()) {
            int at = 0;
            for (FilePaper paper : papers) {
                if (paper.volume() == volume) {
                    placed.add(new Placed(paper, at + 1, at + paper.pages()));
                    at += paper.pages();
                }
            }
        }
        return List.copyOf(placed);
    }

    /** How many pages a volume has. */
    public static int pages(List<FilePaper> papers, Volume volume) {
        return papers.stream()
                .filter(paper -> paper.volume() == volume)
                .mapToInt(FilePaper::pages)
                .sum();
    }

    /**
     * Refuses a catalogue that is too long, names a thing twice or one that the case does not have.
     *
     * @param own what the case has, as {@link #proposed} names it
     */
    static void requireInOrder(List<FilePaper> papers, List<FilePaper> own) {
        if (papers.size() > MOST_PAPERS) {
            throw new Refusal("refusal.archive.too-many", Integer.toString(MOST_PAPERS));
        }
        HashSet<String> seen = new HashSet<>();
        for (FilePaper paper : papers) {
            paper.thing().ifPresent(thing -> {
                if (own.stream()
                        .noneMatch(each ->
                                each.kind() == paper.kind() && each.thing().equals(paper.thing()))) {
                    throw new Refusal("refusal.archive.not-of-this-case", thing.value());
                }
                if (!seen.add(thing.value())) {
                    throw new Refusal("refusal.archive.twice", thing.value());
                }
            });
        }
    }
}
