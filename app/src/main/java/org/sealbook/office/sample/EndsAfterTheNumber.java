package org.sealbook.office.sample;

import org.sealbook.casework.issue.IssueProgress;

/** Somebody who stops issuing as soon as the number is given. */
final class EndsAfterTheNumber implements IssueProgress {

    private boolean given;

    @Override
    public void begins(Step step) {
        given = step == Step.DECIDE;
    }

    @Override
    public boolean cancelled() {
        return given;
    }
}
