package org.sealbook.casework.procedure;

import java.util.List;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.staff.Act;

/** A step that moves a case on. The roles that may take it follow from its act. */
public enum CaseStep implements Coded {
    APPLY("apply", Act.OPEN_CASE),
    ACCEPT("accept", Act.ACCEPT_CASE),
    /** The notice of rights: the party was told the legal meaning and consequences (公证法 art. 27). */
    NOTICE("notice", Act.GIVE_NOTICE),
    EXAMINE("examine", Act.EXAMINE_CASE),
    SUPPLEMENT("supplement", Act.EXAMINE_CASE),
    RESUME("resume", Act.EXAMINE_CASE),
    DRAFT("draft", Act.DRAFT_CERTIFICATE),
    SUBMIT("submit", Act.SUBMIT_CASE),
    APPROVE("approve", Act.APPROVE_CERTIFICATE),
    RETURN("return", Act.APPROVE_CERTIFICATE),
    ISSUE("issue", Act.ISSUE_CERTIFICATE);

    private final String code;
    private final Act act;

    CaseStep(String code, Act act) {
        this.code = code;
        this.act = act;
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
        return switch (this) {
            case DRAFT, APPROVE, RETURN, ISSUE -> true;
            case APPLY, ACCEPT, NOTICE, EXAMINE, SUPPLEMENT, RESUME, SUBMIT -> false;
        };
    }

    /** The names of what must be said with this step at the desk of cases. */
    public List<String> details() {
        return switch (this) {
            case NOTICE -> List.of("manner", "text");
            case SUPPLEMENT -> List.of("reason");
            case APPLY, ACCEPT, EXAMINE, RESUME, DRAFT, SUBMIT, APPROVE, RETURN, ISSUE -> List.of();
        };
    }
}
