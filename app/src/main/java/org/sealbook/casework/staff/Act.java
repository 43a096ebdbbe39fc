package org.sealbook.casework.staff;

import org.sealbook.casework.fact.Coded;

/** What a person of the office may be allowed to do, one act for everything that is allowed or refused on its own. */
public enum Act implements Coded {
    MANAGE_STAFF("manage-staff"),
    MANAGE_PEERS("manage-peers"),
    MANAGE_KEYS("manage-keys"),
    MANAGE_SETTINGS("manage-settings"),
    ERASE_PART("erase-part"),
    OPEN_CASE("open-case"),
    ACCEPT_CASE("accept-case"),
    GIVE_NOTICE("give-notice"),
    EXAMINE_CASE("examine-case"),
    FIX_EVIDENCE("fix-evidence"),
    EXPORT_EVIDENCE("export-evidence"),
    DRAFT_CERTIFICATE("draft-certificate"),
    SUBMIT_CASE("submit-case"),
    APPROVE_CERTIFICATE("approve-certificate"),
    ISSUE_CERTIFICATE("issue-certificate"),
    VOID_NUMBER("void-number"),
    CONFIRM_REGISTER("confirm-register"),
    EXPORT_REGISTER("export-register"),
    KEEP_COPIES("keep-copies"),
    MAKE_DOCUMENT("make-document"),
    KEEP_CUSTODY("keep-custody"),
    DESTROY_MEDIUM("destroy-medium"),
    CHARGE_FEE("charge-fee"),
    APPROVE_FEE("approve-fee"),
    ARRANGE_FILE("arrange-file"),
    OPEN_FILE("open-file"),
    WITHDRAW_CASE("withdraw-case"),
    VOID_CASE("void-case"),
    REVIEW_DRAFT("review-draft"),
    DELIVER_CERTIFICATE("deliver-certificate"),
    ARCHIVE_CASE("archive-case"),
    PROPOSE_CLOSING("propose-closing"),
    DECIDE_CLOSING("decide-closing"),
    RECEIVE_REEXAMINATION("receive-reexamination"),
    DECIDE_REEXAMINATION("decide-reexamination"),
    CORRECT_CASE("correct-case");

    private final String code;

    Act(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
