package org.sealbook.workstation.parts;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The way to the system's clipboard, for text. */
final class ClipboardText {

    private ClipboardText() {}

    static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
