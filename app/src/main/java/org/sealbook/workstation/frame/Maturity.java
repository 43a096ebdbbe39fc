package org.sealbook.workstation.frame;

import java.util.List;
import java.util.stream.Stream;
import org.sealbook.language.Messages;
import org.sealbook.office.Standing;
import org.sealbook.workstation.parts.MaturityLadder;

/** How firmly a block is held, in words, on the ladder that is drawn the same way everywhere. */
public final class Maturity {

    private Maturity() {}

    /** A ladder that stands where the block stands. */
    public static MaturityLadder ladder(Messages messages, MaturityLadder.Form form, Standing standing) {
        List<String> steps = Stream.of("local", "seen", "quorum", "timestamped")
                .map(step -> messages.text("window.maturity." + step))
                .toList();
        return new MaturityLadder(form, steps, standing.step(), partial(messages, standing));
    }

    /** The same ladder, climbed to where the block stands now. */
    public static void show(Messages messages, MaturityLadder ladder, Standing standing) {
        ladder.show(standing.step(), partial(messages, standing));
    }

    /** How many of the cosigners that a quorum needs have seen it; empty where none has, or enough have. */
    private static String partial(Messages messages, Standing standing) {
        return standing.step() == 2 && standing.quorum() > 0
                ? messages.text("window.maturity.part", standing.seenBy().size(), standing.quorum())
                : "";
    }
}
