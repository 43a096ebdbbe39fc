package org.sealbook.workstation.parts;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The way to the system's clipboard, for text. Used on the FX thread. */
public final class ClipboardText {

    private ClipboardText() {}

    /** Replaces what is on the clipboard. */
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
