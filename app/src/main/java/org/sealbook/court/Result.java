package org.sealbook.court;

/** How one check ended. What did not run is never passed. */
public enum Result {
    PASSED("passed"),
    FAILED("failed"),
    NOT_CHECKED("not checked");

    private final String label;

    Result(String label) {
        this.label = label;
    }

    /** As programs read it. */
    public String label() {
        return label;
    }
}
