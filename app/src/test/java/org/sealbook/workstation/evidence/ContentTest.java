package org.sealbook.workstation.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.sealbook.workstation.evidence.Content.NotShown;
import org.sealbook.workstation.evidence.Content.Text;
import org.sealbook.workstation.evidence.Content.Why;

/** What a viewer makes of bytes. */
class ContentTest {

    @Test
    void aCharacterThatTheBoundCutsIsLeftOut() {
        byte[] text = "鹭岛".getBytes(StandardCharsets.UTF_8);
        for (int length = 3; length < 6; length++) {
            assertEquals(new Text("鹭", true), Content.text(Arrays.copyOf(text, length), true));
        }
        assertEquals(new NotShown(Why.NO_TEXT), Content.text(Arrays.copyOf(text, 4), false));
    }

    @Test
    void bytesThatAreNoTextAreNotShownAsSuch() {
        assertEquals(new NotShown(Why.NO_TEXT), Content.text(new byte[] {0x50, 0x4b, 3, 4}, false));
        assertEquals(new NotShown(Why.NO_TEXT), Content.text(new byte[] {(byte) 0xd6, (byte) 0xd0}, false));
        assertEquals(new Text("", false), Content.text(new byte[0], false));
        assertEquals(new Text("a\tb\r\n", false), Content.text("a\tb\r\n".getBytes(StandardCharsets.US_ASCII), false));
    }

    @Test
    void aPictureThatClaimsManyPixelsIsNotDecoded() {
        assertEquals(Optional.empty(), BoundedPicture.decode(png(100_000, 100_000), 1000));
        assertEquals(Optional.empty(), BoundedPicture.decode(png(-1, 3), 1000));
    }

    @Test
    void noBytesMakeTheDecoderFailOtherwiseThanByShowingNothing() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = png(8, 8);
            byte[] longer = Arrays.copyOf(bytes, bytes.length + random.nextInt(64));
            for (int flips = 0; flips < 8; flips++) {
                longer[8 + random.nextInt(longer.length - 8)] = (byte) random.nextInt();
            }
            assertTrue(BoundedPicture.decode(longer, 1000).stream().allMatch(p -> p.width() > 0), "seed " + seed);
        }
    }

    @Test
    void takesOnlySoManyRowsAndColumnsThatTheBoundIsKept() {
        assertEquals(1, BoundedPicture.step(1000, 1000, 1_000_000));
        assertEquals(2, BoundedPicture.step(1001, 1000, 1_000_000));
        assertEquals(10, BoundedPicture.step(10_000, 10_000, 1_000_000));
    }

    @Test
    void knowsTheSortOfAFileByItsMediaType() {
        assertEquals(Kind.IMAGE, Kind.of("image/png"));
        assertEquals(Kind.TEXT, Kind.of("text/html"));
        assertEquals(Kind.TEXT, Kind.of("application/json"));
        assertEquals(Kind.PDF, Kind.of("application/pdf"));
        assertEquals(Kind.MAIL, Kind.of("message/rfc822"));
        assertEquals(Kind.OTHER, Kind.of("application/octet-stream"));
        assertEquals(Kind.OTHER, Kind.of("nonsense"));
    }

    /** A head that says so much, and no picture behind it. */
    private static byte[] png(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(8 + 25);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
        byte[] head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(head);
        return file.put(head).putInt((int) crc.getValue()).array();
    }
}
