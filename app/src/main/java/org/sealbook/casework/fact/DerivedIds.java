package org.sealbook.casework.fact;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/**
 * Ids of what a command makes, derived from the command's own random id: a command sent twice names the same things, and its caller
 * gets the same answer.
 */
public final class DerivedIds {

    private DerivedIds() {}

    /**
     * The id of the {@code ordinal}-th thing of this kind that the command makes.
     *
     * @param kind what is made, a short word that tells apart the kinds that one command makes
     */
    public static Id of(Id command, String kind, int ordinal) {
        String name = "sealbook/derived-id/v1\n" + command.value() + "\n" + kind + "\n" + ordinal;
        byte[] digest = Digest.of(name.getBytes(StandardCharsets.UTF_8)).bytes();
        return new Id(HexFormat.of().formatHex(digest, 0, 16));
    }
}
