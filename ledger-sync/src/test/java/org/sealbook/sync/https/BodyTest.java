package org.sealbook.sync.https;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.ItemsParty;
import org.sealbook.sync.ExchangeParty;
import org.sealbook.sync.SyncFaultException;

final class BodyTest {
    private static final byte[] GOOD = HexFormat.of().parseHex("00000002" + "5601" + "00000001" + "61" + "00000000");

    @Test
    void writesLengthsBeforePiecesAndZeroAtTheEnd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BodyWriter writer = new BodyWriter(out, 100);
        writer.vector(new byte[] {0x56, 1});
        writer.item(new byte[] {'a'});
        writer.end();
        assertArrayEquals(GOOD, out.toByteArray());
        assertEquals(1, writer.items());
    }

    @Test
    void readsWhatWasWritten() throws Exception {
        BodyReader reader = reader(GOOD, 100);
        assertArrayEquals(new byte[] {0x56, 1}, reader.vector());
        assertArrayEquals(new byte[] {'a'}, reader.item());
        assertNull(reader.item());
        assertEquals(1, reader.items());
    }

    @Test
    void everyCutIsSeen() {
        for (int length = 0; length < GOOD.length; length++) {
            byte[] cut = Arrays.copyOf(GOOD, length);
            SyncFaultException fault = assertThrows(SyncFaultException.class, () -> drain(reader(cut, 100)));
            assertEquals("sync.body.cut", fault.key());
        }
    }

    @Test
    void anEndlessBodyIsGivenUpAtTheLimit() {
        ByteArrayOutputStream endless = new ByteArrayOutputStream();
        endless.write(GOOD, 0, 6);
        while (endless.size() <= 100_000) {
            endless.write(GOOD, 6, 5);
        }
        SyncFaultException fault =
                assertThrows(SyncFaultException.class, () -> drain(reader(endless.toByteArray(), 100_000)));
        assertEquals("sync.body.endless", fault.key());
    }

    @Test
    void randomBytesEndInTheOneException() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 5000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            // Small lengths, so that some pieces are read.
            for (int at = 0; at + 2 < noise.length; at += 7) {
                noise[at] = 0;
                noise[at + 1] = 0;
                noise[at + 2] = 0;
            }
            assertThrows(
                    SyncFaultException.class, () -> drain(reader(noise, 100)), "round " + round + " of seed " + seed);
        }
    }

    @Test
    void sendsOnlyWhatTheOtherSideTakes() throws Exception {
        ItemsParty party = new ItemsParty();
        for (int i = 0; i < 50; i++) {
            party.add("number " + i);
        }
        int most = 300;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BodyWriter writer = new BodyWriter(out, most);
        writer.vector(new byte[] {'V'});
        writer.items(party, new byte[] {'V'});
        writer.end();
        BodyReader reader = reader(out.toByteArray(), most);
        drain(reader);
        assertEquals(writer.items(), reader.items());
    }

    @Test
    void refusesToWriteWhatNobodyReads() {
        BodyWriter writer = new BodyWriter(new ByteArrayOutputStream(), Wire.MOST_BYTES);
        assertThrows(IllegalArgumentException.class, () -> writer.item(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> writer.item(new byte[ExchangeParty.MAX_ITEM + 1]));
        assertThrows(IllegalArgumentException.class, () -> writer.vector(new byte[ExchangeParty.MAX_VECTOR + 1]));
    }

    private static BodyReader reader(byte[] bytes, long most) {
        return new BodyReader(new ByteArrayInputStream(bytes), most);
    }

    private static void drain(BodyReader reader) throws SyncFaultException, IOException {
        reader.vector();
        while (reader.item() != null) {
            // On.
        }
    }
}
