package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.FixedSigner;
import org.sealbook.fixtures.HostileBytes;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;
import org.sealbook.tlog.VerifierKey;

/** The small texts that stand in larger formats, and that people paste into commands. */
class HostileTextsTest {

    private static final int MOST = 1 << 20;

    private interface Recode {
        String recode(String text) throws FormatException;
    }

    private static void check(String good, long seed, Recode parser) throws FormatException {
        HostileBytes.check(
                good.getBytes(UTF_8),
                seed,
                bytes -> parser.recode(StrictText.utf8(bytes, MOST)).getBytes(UTF_8));
    }

    @Test
    void originsAndIds() throws Exception {
        check("consortium.example/ludao/12", 91, text -> Origin.parse(text).toString());
        check("57.1023", 92, text -> EntryId.parse(text).toString());
        check("0123456789abcdef0123456789abcdef", 93, text -> Id.parse(text).value());
    }

    @Test
    void keys() throws Exception {
        String key = FixedSigner.log(7, "consortium.example/ludao/1").key().encode();
        check(key, 94, text -> VerifierKey.parse(text).encode());
        check("2026-11-22T08:00:00.123Z synced", 95, text -> {
            int space = Math.max(0, text.indexOf(' '));
            ClockReading read =
                    ClockReading.parse(text.substring(0, space), text.substring(Math.min(text.length(), space + 1)));
            return read.timeText() + " " + read.grade().label();
        });
    }
}
