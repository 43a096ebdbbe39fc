package org.sealbook.workstation.frame;

/** How screens send a person elsewhere; they never use each other. */
public interface Navigator {

    void go(Place place);

    /** Where the person was before; to the screen's list where there is no before. */
    void back();
}
