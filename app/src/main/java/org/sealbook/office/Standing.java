package org.sealbook.office;

import java.util.List;
import org.sealbook.sync.SeenBy;

/**
 * How far the world has seen what a block recorded: LOCAL, then SEEN by k of n, then QUORUM. A timestamp would be the fourth step; none
 * is asked for yet.
 *
 * @param seenBy the cosigners whose cosignature covers the block, the earliest first
 * @param peers how many other offices there are
 * @param quorum how many cosigners the consortium asks for; 0 where there is no consortium
 */
public record Standing(List<SeenBy> seenBy, int peers, int quorum) {

    /** In no consortium: nobody else can have seen anything. */
    public static final Standing ALONE = new Standing(List.of(), 0, 0);

    public Standing {
        seenBy = List.copyOf(seenBy);
    }

    /** How many of the ladder's four steps are reached: 1 recorded, 2 seen by somebody, 3 seen by a quorum. */
    public int step() {
        if (seenBy.isEmpty()) {
            return 1;
        }
        return quorum > 0 && seenBy.size() >= quorum ? 3 : 2;
    }
}
