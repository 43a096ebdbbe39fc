package org.sealbook.casework.issue;

import java.util.List;
import java.util.Optional;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.CertificateContent;
import org.sealbook.record.Id;

/** Gathers what the paper of a certificate shows. Refused when something that it must show was erased. */
final class Papers {

    private final Books books;
    private final Settings settings;
    private final Contents contents;

    Papers(Books books, Settings settings) {
        this.books = books;
        this.settings = settings;
        this.contents = new Contents(books.evidence());
    }

    CertificateContent content(CertificateRow row) {
        return contents.of(row);
    }

    /**
     * Asks the press about every text that people entered and that the paper will show. What is erased or unknown is passed over;
     * whoever decides refuses it.
     *
     * @throws PressException naming the first character that can't be printed, and where it stands
     */
    void requirePrintable(Id caseId, String text, List<Id> attachments, CertificatePress press) throws PressException {
        CaseFile file = books.cases().known(caseId);
        press.requirePrintable("text", text);
        for (Id each : attachments) {
            Optional<String> name = books.evidence().find(each).flatMap(EvidenceRow::fileName);
            if (name.isPresent()) {
                press.requirePrintable("attachments", name.get());
            }
        }
        for (PartyRow row : books.parties().ofCase(caseId)) {
            Optional<Party> party = row.whole();
            if (party.isPresent()) {
                press.requirePrintable("parties", party.get().name());
            }
        }
        Optional<String> notary = books.staff().find(file.handlingNotary()).flatMap(StaffMember::name);
        if (notary.isPresent()) {
            press.requirePrintable("notary", notary.get());
        }
    }

    DraftedCertificate drafted(Id caseId, String text, List<Id> attachments) {
        CaseFile file = books.cases().known(caseId);
        return new DraftedCertificate(matter(file), contents.of(text, attachments), parties(file), notary(file));
    }

    DecidedCertificate decided(CertificateRow row, NumberRow number, EntryEvidence proof) {
        CaseFile file = books.cases().known(row.caseId());
        return new DecidedCertificate(
                number.number(),
                matter(file),
                contents.of(row),
                parties(file),
                notary(file),
                number.issueDate(),
                proof);
    }

    Matter matter(CaseFile file) {
        return settings.catalogue(file.catalogue())
                .matter(file.matter())
                .orElseThrow(() -> new Refusal("refusal.case.unknown-matter", file.matter()));
    }

    private List<Party> parties(CaseFile file) {
        return books.parties().ofCase(file.id()).stream()
                .map(PartyRow::whole)
                .map(party -> party.orElseThrow(Contents::erased))
                .toList();
    }

    private String notary(CaseFile file) {
        return books.staff()
                .find(file.handlingNotary())
                .flatMap(StaffMember::name)
                .orElseThrow(Contents::erased);
    }
}
