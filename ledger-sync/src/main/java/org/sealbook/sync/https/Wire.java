package org.sealbook.sync.https;

import java.util.regex.Pattern;

/** What caller and listener have agreed on. */
final class Wire {
    /** Where exchanges are posted. */
    static final String PATH = "/sealbook/sync/v1";

    static final String CONTENT_TYPE = "application/octet-stream";

    /** The most bytes of a body, in either direction. */
    static final long MOST_BYTES = 256L << 20;

    /** Took everything in and answers. */
    static final int OK = 200;

    /** What was sent may not be sent; the answer's text is the reason's key. */
    static final int REFUSED = 422;

    /** As many exchanges with this member as may be are under way. */
    static final int BUSY = 503;

    /** The office's own side has stopped. */
    static final int STOPPED = 500;

    /** The longest answer that is read where it is no exchange. */
    static final int LONGEST_REASON = 80;

    private static final Pattern REASON = Pattern.compile("sync\\.[a-z.-]{1,75}");

    private Wire() {}

    /** Whether a text is a reason's key, so that it may stand in a log and on a screen. */
    static boolean isReason(String text) {
        return text.length() <= LONGEST_REASON && REASON.matcher(text).matches();
    }
}
