package org.sealbook.workstation.frame;

import org.sealbook.workstation.parts.Tone;

/** Says in passing what became of an act. What must not be missed belongs on the screen itself. */
@FunctionalInterface
public interface Notices {

    void say(Tone tone, String sentence);
}
