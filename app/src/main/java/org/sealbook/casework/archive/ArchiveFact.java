package org.sealbook.casework.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.tlog.FormatException;

/** What became different about the file of a case. */
public sealed interface ArchiveFact extends Fact {

    /** The erasable part that holds the titles of papers, one a line, in the order of the catalogue. */
    String TITLES = "titles";

    /** The erasable part that says why a secret file became an ordinary one. */
    String REASON = "reason";

    Id caseId();

    @Override
    default Id subject() {
        return caseId();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<ArchiveFact> read(RecordedEntry recorded) throws FactException {
        return switch (recorded.entry().type()) {
            case FileArranged.TYPE -> Optional.of(FileArranged.read(recorded.facts()));
            case FileHandedOver.TYPE -> Optional.of(FileHandedOver.read(recorded.facts()));
            case FileOpened.TYPE -> Optional.of(FileOpened.read(recorded.facts()));
            default -> Optional.empty();
        };
    }

    /** The entry for a catalogue, with the titles of other papers beside it. */
    static EntryDraft arranged(Id caseId, FileClass fileClass, List<FilePaper> papers) {
        List<String> titles =
                papers.stream().flatMap(paper -> paper.title().stream()).toList();
        FileArranged arranged = new FileArranged(
                caseId,
                fileClass,
                papers.stream()
                        .map(paper -> new Line(paper.volume(), paper.kind(), paper.thing(), paper.pages()))
                        .toList());
        return titles.isEmpty() ? arranged.entry() : arranged.entry(Map.of(TITLES, String.join("\n", titles)));
    }

    /** One line of the catalogue, without the title that another paper has. */
    record Line(Volume volume, PaperKind kind, Optional<Id> thing, int pages) {

        String text() {
            return volume.code() + " " + kind.code() + " " + pages
                    + thing.map(id -> " " + id.value()).orElse("");
        }

        static Line parse(String text, FactReader in) {
            String[] words = text.split(" ", -1);
            try {
                if (words.length == 3 || words.length == 4) {
                    Line line = new Line(
                            Codes.find(Volume.values(), words[0]).orElseThrow(() -> in.problem("papers: " + text)),
                            Codes.find(PaperKind.values(), words[1]).orElseThrow(() -> in.problem("papers: " + text)),
                            words.length == 4 ? Optional.of(Id.parse(words[3])) : Optional.empty(),
                            Integer.parseInt(words[2]));
                    new FilePaper(line.volume, line.kind, line.thing, Optional.empty(), line.pages);
                    if (line.text().equals(text)) {
                        return line;
                    }
                }
            } catch (FormatException | IllegalArgumentException | Refusal e) {
                // Answered below, as a line in another form is.
            }
            throw in.problem("papers has no such line: " + text);
        }
    }

    /** The file's papers were put in order. Titles of other papers are in the part {@value ArchiveFact#TITLES}. */
    record FileArranged(Id caseId, FileClass fileClass, List<Line> papers) implements ArchiveFact {

        static final String TYPE = "FileArranged";

        public FileArranged {
            papers = List.copyOf(papers);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("case", caseId)
                    .put("class", fileClass)
                    .putTexts("papers", papers.stream().map(Line::text).toList())
                    .map();
        }

        private static FileArranged read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            Id caseId = in.id("case");
            FileClass fileClass = in.code("class", FileClass.values());
            List<Line> papers = new ArrayList<>();
            in.texts("papers").forEach(text -> papers.add(Line.parse(text, in)));
            in.end();
            return new FileArranged(caseId, fileClass, papers);
        }
    }

    /**
     * The file went to the archive; its order stays from now on.
     *
     * @param pages in both volumes
     */
    record FileHandedOver(Id caseId, int pages) implements ArchiveFact {

        static final String TYPE = "FileHandedOver";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1).put("case", caseId).put("pages", pages).map();
        }

        private static FileHandedOver read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            FileHandedOver handedOver =
                    new FileHandedOver(in.id("case"), (int) in.number("pages", 1, Integer.MAX_VALUE));
            in.end();
            return handedOver;
        }
    }

    /** A secret file became an ordinary one, as that of a will after its maker died. Why is in the part {@value ArchiveFact#REASON}. */
    record FileOpened(Id caseId) implements ArchiveFact {

        static final String TYPE = "FileOpened";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1).put("case", caseId).map();
        }

        private static FileOpened read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            FileOpened opened = new FileOpened(in.id("case"));
            in.end();
            return opened;
        }
    }
}
