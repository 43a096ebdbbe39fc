package org.sealbook.workstation.frame;

import org.sealbook.language.Messages;
import org.sealbook.language.Trouble;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Background;
import org.sealbook.workstation.work.RunningTasks;

/** What every screen works with, office or not. */
public record Tools(
        Messages messages,
        Formats formats,
        Background background,
        RunningTasks tasks,
        FileDialogs files,
        Notices notices,
        Navigator navigator) {

    /** The sentence of a key in the person's language. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** Says in passing that something went wrong: for acts whose screen stays as it is. */
    public void tell(Throwable failure) {
        Trouble trouble = Trouble.of(failure);
        notices.say(
                Tone.BAD,
                trouble.sentence(messages) + "\n" + trouble.kept(messages) + " " + trouble.todoInWindow(messages));
    }
}
