package org.sealbook.casework.documents;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.record.Id;

/** When which document may be made, each rule a pure function. */
public final class DocumentRules {

    private static final Set<CaseState> NEVER_ACCEPTED = EnumSet.of(
            CaseState.DRAFT, CaseState.APPLIED, CaseState.NOT_ACCEPTED, CaseState.WITHDRAWN, CaseState.VOIDED);

    private DocumentRules() {}

    /**
     * R2, R3, R14, 公证程序规则: a decision is written when it was taken, a slip when the case was accepted, a receipt and an explanation when
     * something was issued.
     */
    static Optional<Objection> fitsTheCase(DocumentKind kind, CaseFile file) {
        boolean fits = switch (kind) {
            case NOTICE_OF_RIGHTS, INQUIRY_RECORD -> file.state() != CaseState.VOIDED;
            case ACCEPTANCE_SLIP, WORK_RECORD, FEE_SLIP -> wasAccepted(file);
            case DECLINE_DECISION -> wasClosedAs(file, CaseState.NOT_ACCEPTED);
            case REFUSAL_DECISION -> wasClosedAs(file, CaseState.REFUSED);
            case TERMINATION_DECISION -> wasClosedAs(file, CaseState.TERMINATED);
            case DELIVERY_RECEIPT, EXPLANATION_LETTER -> wasClosedAs(file, CaseState.ISSUED);
            case ARCHIVE_COVER, FILE_CATALOGUE -> false;
        };
        return fits
                ? Optional.empty()
                : Optional.of(
                        kind.isOfTheFile()
                                ? Objection.of("refusal.case-document.of-the-file", kind.code())
                                : Objection.of(
                                        "refusal.case-document.not-in-this-state",
                                        kind.code(),
                                        file.state().code()));
    }

    /** R17: a fee slip says what is to be paid, so something was charged. */
    static Optional<Objection> somethingWasCharged(DocumentKind kind, boolean charged) {
        return kind == DocumentKind.FEE_SLIP && !charged
                ? Optional.of(Objection.of("refusal.case-document.nothing-charged"))
                : Optional.empty();
    }

    /** R12: what is in the file is never edited; a new version takes the place of the newest of the same case and kind. */
    static Optional<Objection> replacesTheNewest(DocumentRow replaced, Id caseId, DocumentKind kind) {
        if (!replaced.caseId().equals(caseId) || replaced.kind() != kind) {
            return Optional.of(Objection.of("refusal.case-document.replaces-another", kind.code()));
        }
        return replaced.replacedBy()
                .map(_ -> Objection.of("refusal.case-document.replaced", Integer.toString(replaced.serial())));
    }

    /** What the case's state calls for, in the order in which it is needed. It is offered; nobody must make it. */
    static List<DocumentKind> calledFor(CaseState state) {
        return switch (state) {
            case ACCEPTED ->
                List.of(DocumentKind.ACCEPTANCE_SLIP, DocumentKind.NOTICE_OF_RIGHTS, DocumentKind.FEE_SLIP);
            case EXAMINING, DRAFTED, RETURNED ->
                List.of(DocumentKind.INQUIRY_RECORD, DocumentKind.WORK_RECORD, DocumentKind.FEE_SLIP);
            case ISSUED, DELIVERED -> List.of(DocumentKind.DELIVERY_RECEIPT);
            case NOT_ACCEPTED -> List.of(DocumentKind.DECLINE_DECISION);
            case REFUSED -> List.of(DocumentKind.REFUSAL_DECISION);
            case TERMINATED -> List.of(DocumentKind.TERMINATION_DECISION);
            default -> List.of();
        };
    }

    private static boolean wasAccepted(CaseFile file) {
        return !NEVER_ACCEPTED.contains(
                file.closed().map(CaseFile.Closing::manner).orElse(file.state()));
    }

    private static boolean wasClosedAs(CaseFile file, CaseState manner) {
        return file.closed().filter(closing -> closing.manner() == manner).isPresent();
    }
}
