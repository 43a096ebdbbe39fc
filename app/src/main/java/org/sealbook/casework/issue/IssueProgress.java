package org.sealbook.casework.issue;

/** Is told which step of issuing begins, and may stop before it. Called on the working thread. */
public interface IssueProgress {

    /** The steps of issuing, in order. */
    enum Step {
        DECIDE,
        PROVE,
        PRESS,
        KEEP,
        REGISTER
    }

    /** Nobody watches. */
    IssueProgress NOBODY = new IssueProgress() {
        @Override
        public void begins(Step step) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    void begins(Step step);

    boolean cancelled();
}
