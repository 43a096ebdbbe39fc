package org.sealbook.cli;

/** What a command's end means to the program that called it. */
enum Exit {
    /** Done, and sound. */
    DONE(0),
    /** Checked, and found not sound. */
    NOT_SOUND(1),
    /** Wrong use, or a file that is unreadable or of an unknown kind. */
    WRONG_USE(2),
    /** Refused by a rule of the office or the procedure, or a wrong password. */
    REFUSED(3),
    /** The surroundings failed; nothing acknowledged is lost. */
    SURROUNDINGS(4),
    /** Checked as far as possible, and not enough to tell. */
    CANNOT_TELL(5);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
