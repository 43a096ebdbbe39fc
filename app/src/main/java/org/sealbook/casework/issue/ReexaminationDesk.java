package org.sealbook.casework.issue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.issue.ReexaminationFact.ReexaminationAsked;
import org.sealbook.casework.issue.ReexaminationFact.ReexaminationDecided;
import org.sealbook.casework.procedure.CaseFact.CaseStepped;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.casework.procedure.Procedure;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.Settings;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** What follows the issue of a certificate: a re-examination is asked for, and decided. Safe for use by several threads. */
public final class ReexaminationDesk {

    private static final int LONGEST_TEXT = 20_000;

    private final Ledger ledger;
    private final Settings settings;
    private final Books books;

    public ReexaminationDesk(Ledger ledger, Settings settings, Books books) {
        this.ledger = ledger;
        this.settings = settings;
        this.books = books;
    }

    /**
     * Records that somebody asks for the re-examination of a certificate.
     *
     * @throws Refusal when it is not in force, the period for asking is over, or this is not lawful now for this person
     */
    public Recorded ask(Id command, Id acting, Id certificate, RequestedBy by, String reason) {
        String checked = Texts.page("reason", reason, LONGEST_TEXT);
        return new Recorded(certificate, ledger.record(new Command(command, acting, () -> {
            CertificateRow row = books.certificates().known(certificate);
            CaseFile file = books.cases().known(row.caseId());
            CaseState to =
                    Procedure.require(file, CaseStep.REEXAMINE, books.staff().acting(acting));
            require(CertificateRules.isInForce(row));
            row.number()
                    .ifPresent(number ->
                            require(CertificateRules.isAskedInTime(by, lastDay(number.issueDate()), settings.today())));
            return List.of(
                    new ReexaminationAsked(certificate, file.id(), by).entry(Map.of(ReexaminationFact.REASON, checked)),
                    new CaseStepped(file.id(), CaseStep.REEXAMINE, file.state(), to).entry());
        })));
    }

    /**
     * Decides a re-examination. What replaces or corrects the certificate is then drafted, approved and issued as any other.
     *
     * @param announcement the notice to everybody, which a revocation has and nothing else
     * @throws Refusal when nobody asked for it, or deciding is not lawful now for this person
     */
    public Recorded decide(
            Id command,
            Id acting,
            Id certificate,
            Reexamination outcome,
            String reason,
            Optional<String> announcement) {
        Map<String, String> texts = new HashMap<>();
        texts.put(ReexaminationFact.REASON, Texts.page("reason", reason, LONGEST_TEXT));
        require(CertificateRules.revocationsAreAnnounced(outcome, announcement));
        announcement.ifPresent(
                text -> texts.put(ReexaminationFact.ANNOUNCEMENT, Texts.page("announcement", text, LONGEST_TEXT)));
        return new Recorded(certificate, ledger.record(new Command(command, acting, () -> {
            CertificateRow row = books.certificates().known(certificate);
            CaseFile file = books.cases().known(row.caseId());
            CaseState to = Procedure.require(file, outcome.step(), books.staff().acting(acting));
            require(CertificateRules.isBeingReexamined(row));
            return List.of(
                    new ReexaminationDecided(certificate, file.id(), outcome).entry(texts),
                    new CaseStepped(file.id(), outcome.step(), file.state(), to).entry());
        })));
    }

    /** The last day on which somebody may ask for the re-examination of what was issued on a day. */
    public LocalDate lastDay(LocalDate issued) {
        return issued.plusMonths(
                settings.current(SettingKind.CALENDAR).value().periods().reexaminationMonths());
    }

    private static void require(Optional<Objection> objection) {
        objection.ifPresent(found -> {
            throw found.refusal();
        });
    }
}
