package org.sealbook.workstation.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Tone;

/** What must be known before anything is done with a certificate. */
final class Notes {

    private final Around around;
    private final Opened opened;

    private Notes(Around around, Opened opened) {
        this.around = around;
        this.opened = opened;
    }

    static List<Banner> of(Around around, Opened opened) {
        return new Notes(around, opened).all();
    }

    private List<Banner> all() {
        List<Banner> notes = new ArrayList<>();
        CertificateRow row = opened.row();
        if (around.issuing().contains(row.id())) {
            notes.add(note(Tone.WATCH, "certificates-screen.issuing"));
        } else if (row.state() == CertificateState.DECIDED) {
            notes.add(note(Tone.WATCH, "certificates-screen.pending", opened.number()));
        }
        afterIssue(notes);
        opened.detail()
                .returned()
                .ifPresent(reason -> notes.add(note(Tone.WATCH, "certificates-screen.returned", reason)));
        if (isOpenDraft(opened) && !opened.blanks().isEmpty()) {
            notes.add(note(
                    Tone.WATCH,
                    "certificates-screen.draft.blanks",
                    opened.blanks().size(),
                    String.join(around.text("list.separator"), opened.blanks())));
        }
        against().ifPresent(why -> {
            Banner banner = note(Tone.CALM, why.key(), why.arguments().toArray());
            banner.setId("certificates-against");
            notes.add(banner);
        });
        return notes;
    }

    /** Whether it may rely on it, and which other certificate belongs to it. */
    private void afterIssue(List<Banner> notes) {
        CertificateRow row = opened.row();
        if (row.reexamining()) {
            notes.add(note(Tone.WATCH, "certificates-screen.reexamining"));
        }
        if (!row.state().isInForce() && row.state().isIssued()) {
            notes.add(note(Tone.BAD, "certificates-screen." + row.state().code()));
        }
        opened.detail().followed().ifPresent(followed -> {
            boolean replaces = followed.state() == CertificateState.TAKEN_BACK;
            notes.add(linked(
                    Tone.CALM, replaces ? "certificates-screen.replaces" : "certificates-screen.corrects", followed));
        });
        for (CertificateRow follower : opened.detail().followers()) {
            boolean replaced = row.state() == CertificateState.TAKEN_BACK;
            notes.add(linked(
                    Tone.WATCH,
                    replaced ? "certificates-screen.replaced-by" : "certificates-screen.corrected-by",
                    follower));
        }
    }

    /** Names another certificate, with the way to it. */
    private Banner linked(Tone tone, String key, CertificateRow other) {
        ActionButton open = new ActionButton(
                around.text("certificates-screen.open-other"),
                ActionButton.Weight.QUIET,
                () -> around.open(other.id().value()));
        open.setId("certificates-open-other");
        return new Banner(tone, around.text(key, number(other)), open);
    }

    private String number(CertificateRow row) {
        return row.number()
                .map(number -> number.number().text())
                .orElseGet(() -> around.text("certificates-screen.without-number"));
    }

    private Banner note(Tone tone, String key, Object... arguments) {
        return new Banner(tone, around.text(key, arguments));
    }

    /** Why the next step, which is there for somebody, is not for this person. */
    private Optional<Objection> against() {
        return switch (opened.row().state()) {
            case APPROVED, DECIDED -> opened.detail().against(CaseStep.ISSUE);
            case DRAFT -> isOpenDraft(opened) ? opened.detail().against(CaseStep.SUBMIT) : Optional.empty();
            case ISSUED, CORRECTED, TAKEN_BACK, REVOKED -> Optional.empty();
        };
    }

    static boolean isOpenDraft(Opened opened) {
        return opened.row().state() == CertificateState.DRAFT
                && opened.detail().caseFile().state() == CaseState.DRAFTED;
    }
}
