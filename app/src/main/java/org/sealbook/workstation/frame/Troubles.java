package org.sealbook.workstation.frame;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.control.Button;
import org.sealbook.language.Messages;
import org.sealbook.language.Trouble;
import org.sealbook.workstation.parts.ErrorPane;
import org.sealbook.workstation.parts.Problem;

/** A failure as it stands on a screen. */
public final class Troubles {

    private Troubles() {}

    /** What happened, what was kept, what to do. */
    public static ErrorPane pane(Messages messages, Throwable failure) {
        return new ErrorPane(problem(messages, failure), messages.text("window.copy"));
    }

    /** The same with a way to try again. */
    public static ErrorPane pane(Messages messages, Throwable failure, Button retry) {
        return new ErrorPane(problem(messages, failure), messages.text("window.copy"), retry);
    }

    /** A failure in words; its stack goes to the clipboard with them, and holds no secret (see the exceptions' own rule). */
    public static Problem problem(Messages messages, Throwable failure) {
        Trouble trouble = Trouble.of(failure);
        StringWriter stack = new StringWriter();
        if (trouble.kind() == Trouble.Kind.SURROUNDINGS) {
            failure.printStackTrace(new PrintWriter(stack));
        }
        return new Problem(
                trouble.sentence(messages),
                trouble.kept(messages),
                trouble.todoInWindow(messages),
                trouble.key(),
                stack.toString());
    }
}
