package org.sealbook.casework.custody;

import org.sealbook.casework.fact.Coded;

/** What kind of thing the office holds. */
public enum MediumKind implements Coded {
    DISC("disc"),
    USB_STICK("usb-stick"),
    DRIVE("drive"),
    PHONE("phone"),
    BAG("bag"),
    PAPER("paper"),
    OTHER("other");

    private final String code;

    MediumKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
