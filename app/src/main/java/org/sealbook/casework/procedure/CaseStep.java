package org.sealbook.casework.procedure;

import java.util.List;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.staff.Act;

/** A step that moves a case on. The roles that may take it follow from its act. */
public enum CaseStep implements Coded {
    APPLY("apply", Act.OPEN_CASE, By.CASE_DESK),
    ACCEPT("accept", Act.ACCEPT_CASE, By.CASE_DESK),
    /** The notice of rights: the party was told the legal meaning and consequences (公证法 art. 27). */
    NOTICE("notice", Act.GIVE_NOTICE, By.CASE_DESK, "manner", "text"),
    EXAMINE("examine", Act.EXAMINE_CASE, By.CASE_DESK),
    SUPPLEMENT("supplement", Act.EXAMINE_CASE, By.CASE_DESK, "reason"),
    RESUME("resume", Act.EXAMINE_CASE, By.CASE_DESK),
    DRAFT("draft", Act.DRAFT_CERTIFICATE, By.CERTIFICATE_DESK),
    SUBMIT("submit", Act.SUBMIT_CASE, By.CASE_DESK),
    APPROVE("approve", Act.APPROVE_CERTIFICATE, By.CERTIFICATE_DESK),
    RETURN("return", Act.APPROVE_CERTIFICATE, By.CERTIFICATE_DESK),
    ISSUE("issue", Act.ISSUE_CERTIFICATE, By.CERTIFICATE_DESK);

    /** Who takes the step: the desk of cases, or the one of certificates as it drafts, approves or issues one. */
    private enum By {
        CASE_DESK,
        CERTIFICATE_DESK
    }

    private final String code;
    private final Act act;
    private final By by;
    private final List<String> details;

    CaseStep(String code, Act act, By by, String... details) {
        this.code = code;
        this.act = act;
        this.by = by;
        this.details = List.of(details);
    }

    @Override
    public String code() {
        return code;
    }

    public Act act() {
        return act;
    }

    /** Whether the case takes this step as one of its certificates is drafted, approved, returned or issued. */
    public boolean isOfCertificate() {
        return by == By.CERTIFICATE_DESK;
    }

    /** The names of what must be said with this step at the desk of cases. */
    public List<String> details() {
        return details;
    }
}
