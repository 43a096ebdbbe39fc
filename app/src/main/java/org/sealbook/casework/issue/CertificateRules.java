package org.sealbook.casework.issue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.casework.staff.StaffMember;

/** The rules about certificates, each a pure function. */
final class CertificateRules {

    private CertificateRules() {}

    /** R4: whoever approves confirms all six points. */
    static Optional<Objection> allPointsAreConfirmed(Set<ApprovalPoint> confirmed) {
        String missing = Arrays.stream(ApprovalPoint.values())
                .filter(point -> !confirmed.contains(point))
                .map(ApprovalPoint::code)
                .collect(Collectors.joining(", "));
        return objectUnless(missing.isEmpty(), Objection.of("refusal.certificate.points-not-confirmed", missing));
    }

    /** R4: a second person approves, not the one who wrote the draft. */
    static Optional<Objection> approverIsNotTheDrafter(CertificateRow row, StaffMember person) {
        return objectUnless(
                !row.drafter().equals(person.id()), Objection.of("refusal.certificate.approver-is-drafter"));
    }

    /** A certificate comes only to a state that its own state allows. */
    static Optional<Objection> mayBecome(CertificateRow row, CertificateState to) {
        return objectUnless(
                row.state().next().contains(to),
                Objection.of(
                        "refusal.certificate.not-in-this-state",
                        to.code(),
                        row.state().code()));
    }

    /** R14: what is re-examined was issued and is still in force. */
    static Optional<Objection> isInForce(CertificateRow row) {
        return objectUnless(
                row.state().isInForce(),
                Objection.of("refusal.certificate.not-in-force", row.state().code()));
    }

    /** R14: parties and interested persons ask within the period of the office's calendar; the office mends its own faults at any time. */
    static Optional<Objection> isAskedInTime(RequestedBy by, LocalDate lastDay, LocalDate today) {
        return objectUnless(
                by == RequestedBy.OFFICE || !today.isAfter(lastDay),
                Objection.of("refusal.certificate.reexamination-late", lastDay.toString()));
    }

    /** R14: only what somebody asked to re-examine is decided on, each certificate by itself. */
    static Optional<Objection> isBeingReexamined(CertificateRow row) {
        return objectUnless(row.reexamining(), Objection.of("refusal.certificate.not-reexamined"));
    }

    /** R14: a revocation is made known to everybody; nothing else is announced. */
    static Optional<Objection> revocationsAreAnnounced(Reexamination outcome, Optional<String> announcement) {
        if (outcome == Reexamination.REVOKED) {
            return objectUnless(announcement.isPresent(), Objection.of("refusal.certificate.announcement-missing"));
        }
        return objectUnless(announcement.isEmpty(), Objection.of("refusal.certificate.nothing-to-announce"));
    }

    private static Optional<Objection> objectUnless(boolean right, Objection objection) {
        return right ? Optional.empty() : Optional.of(objection);
    }
}
