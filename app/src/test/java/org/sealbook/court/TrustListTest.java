package org.sealbook.court;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.record.CanonicalJson;
import org.sealbook.tlog.FormatException;

class TrustListTest {

    @Test
    void isReadBackAsWritten() throws Exception {
        try (OfficeSecrets secrets = OfficeSecrets.generate(
                TestLog.ORIGIN.toString(), "东城公证处", new SecureRandom(), Instant.parse("2026-11-22T08:00:00Z"))) {
            var office = new TrustedOffice(
                    TestLog.ORIGIN,
                    secrets.logSigner().key(),
                    List.of(secrets.cosigner().key()),
                    List.of(secrets.authority()),
                    3,
                    OptionalLong.of(9));
            var list = new TrustList(List.of(office), new TrustPolicy(2, 1));
            assertEquals(list, TrustList.parse(list.encode()));
        }
    }

    @Test
    void hasTheMembersThatOthersRelyOn() throws Exception {
        String json = new String(new TestLog().trust().encode(), UTF_8)
                .replaceAll("\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{44}", "+KEY");
        assertEquals(
                "{\"offices\":["
                        + "{\"cosignerKeys\":[],\"from\":0,\"logKey\":\"notary.example/east/1+KEY\","
                        + "\"origin\":\"notary.example/east/1\",\"x509\":[]},"
                        + "{\"cosignerKeys\":[\"notary.example/west/1/cosigner+KEY\"],\"from\":0,"
                        + "\"logKey\":\"notary.example/west/1+KEY\",\"origin\":\"notary.example/west/1\",\"x509\":[]}],"
                        + "\"policy\":{\"dishonest\":0,\"quorum\":1}}",
                json);
    }

    @Test
    void refusesWhatIsNotATrustList() {
        String good = new String(new TestLog().trust().encode(), UTF_8);
        for (String bad : List.of(
                "",
                "[]",
                "{}",
                good.replace("\"from\":0", "\"from\":-1"),
                good.replace("\"from\":0", "\"from\":\"0\""),
                good.replace("\"from\":0", "\"from\":3,\"until\":2"),
                good.replace("\"quorum\":1", "\"quorum\":4294967297"),
                good.replace("\"x509\":[]", "\"x509\":[\"AAAA\"]"),
                good.replace("\"x509\":[]", "\"x509\":[7]"),
                good.replace("notary.example/east/1\"", "notary.example/east/2\""),
                good.replace("\"policy\"", "\"more\":1,\"policy\""))) {
            assertThrows(FormatException.class, () -> TrustList.parse(bad.getBytes(UTF_8)), bad);
        }
        assertThrows(FormatException.class, () -> TrustList.parse(new byte[TrustList.MAX_BYTES + 1]));
    }

    @Test
    void anotherSpellingIsReadToo() throws Exception {
        TrustList list = new TestLog().trust();
        String spaced = new String(list.encode(), UTF_8).replace(",\"", ",\n  \"");
        assertEquals(list, TrustList.parse(spaced.getBytes(UTF_8)));
        assertEquals(
                new TrustPolicy(3, 1),
                TrustPolicy.parse(CanonicalJson.write(
                        list.with(new TrustPolicy(3, 1)).policy().json())));
    }
}
