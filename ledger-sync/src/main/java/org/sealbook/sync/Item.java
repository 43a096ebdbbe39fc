package org.sealbook.sync;

import java.util.Arrays;
import org.sealbook.tlog.FormatException;

/** What travels in an exchange, and what is kept: a type byte, then a body. {@code docs/formats.md}, "Exchange items". */
sealed interface Item {

    /** Two heads of one log that contradict each other. */
    record Fork(ForkProof proof) implements Item {}

    /** A head with a cosignature. */
    record Cosigned(CosignedHead head) implements Item {}

    /** A run of headers. */
    record Headers(Frame frame) implements Item {}

    /** A head of the office's own log that is no prefix of it. Kept, never sent. */
    record OwnHistory(SignedHead head) implements Item {}

    private static int type(Item item) {
        return switch (item) {
            case Fork _ -> 1;
            case Cosigned _ -> 2;
            case Headers _ -> 3;
            case OwnHistory _ -> 4;
        };
    }

    default byte[] encode() {
        byte[] body = switch (this) {
            case Fork(ForkProof proof) -> proof.encode();
            case Cosigned(CosignedHead head) -> head.encode();
            case Headers(Frame frame) -> FrameFormat.encode(frame);
            case OwnHistory(SignedHead head) -> head.bytes();
        };
        return new Packer().u8(type(this)).raw(body).bytes();
    }

    /** Reads an item; nothing of it is believed yet. */
    static Item decode(byte[] bytes) throws FormatException {
        if (bytes.length < 1 || bytes.length > ExchangeParty.MAX_ITEM) {
            throw new FormatException("an item has 1 to " + ExchangeParty.MAX_ITEM + " bytes, not " + bytes.length);
        }
        byte[] body = Arrays.copyOfRange(bytes, 1, bytes.length);
        return switch (bytes[0]) {
            case 1 -> new Fork(ForkProof.decode(body));
            case 2 -> new Cosigned(CosignedHead.decode(body));
            case 3 -> new Headers(FrameFormat.decode(body));
            case 4 -> new OwnHistory(SignedHead.parse(body));
            default -> throw new FormatException("an item of the unknown type " + bytes[0]);
        };
    }
}
