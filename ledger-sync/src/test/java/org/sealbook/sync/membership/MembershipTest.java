package org.sealbook.sync.membership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.HostileBytes;
import org.sealbook.fixtures.TestMember;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.ProofException;

final class MembershipTest {

    private final List<TestMember> offices = TestMember.several(3);
    private final FoundingDocument document = new FoundingDocument(TestMember.consortium(offices));

    @Test
    void readsTheFoundingDocumentThatItWrote() throws FormatException {
        FoundingDocument read = FoundingDocument.parse(document.encode());
        assertEquals(document, read);
        assertEquals(document.digest(), read.digest());
        assertEquals(Digest.of("sealbook/consortium/v1\n".getBytes(UTF_8), document.encode()), read.digest());
    }

    @Test
    void theOrderOfTheApplicationsMakesNoDifference() {
        List<Application> turned =
                offices.reversed().stream().map(TestMember::application).toList();
        assertEquals(document, FoundingDocument.of(TestMember.DOMAIN, turned, 2, 0));
    }

    @Test
    void refusesMembersOutOfOrder() throws FormatException {
        Map<String, Object> json = new TreeMap<>(CanonicalJson.parseCanonicalObject(document.encode()));
        json.computeIfPresent("members", (_, members) -> ((List<?>) members).reversed());
        FormatException refusal =
                assertThrows(FormatException.class, () -> FoundingDocument.parse(CanonicalJson.write(json)));
        assertEquals("the members are not in the order of their origins", refusal.getMessage());
    }

    @Test
    void hostileFoundingDocumentsAreRefusedOrWrittenBackTheSame() throws FormatException {
        byte[] one = new FoundingDocument(TestMember.consortium(offices.subList(0, 1))).encode();
        HostileBytes.check(one, 20261122, bytes -> FoundingDocument.parse(bytes).encode());
    }

    @Test
    void hostileApplicationsAreRefusedOrWrittenBackTheSame() throws FormatException {
        HostileBytes.check(offices.getFirst().application().encode(), 20261123, bytes -> {
            try {
                return Application.parse(bytes).encode();
            } catch (ProofException e) {
                throw new FormatException("not signed", e);
            }
        });
    }

    @Test
    void findsMembersByOriginAndByTlsKey() {
        Consortium consortium = document.consortium();
        Member second = offices.get(1).member();
        assertEquals(Optional.of(second), consortium.member(second.origin()));
        assertEquals(Optional.of(second), consortium.byTlsKey(second.tlsKey()));
        assertTrue(consortium.member(new Origin(TestMember.DOMAIN, "nobody", 1)).isEmpty());
        assertTrue(consortium.byTlsKey(Digest.of(new byte[1])).isEmpty());
    }

    @Test
    void refusesAnApplicationThatAnotherKeySigned() {
        TestMember other = offices.get(1);
        assertThrows(
                IllegalArgumentException.class,
                () -> Application.sign(
                        offices.getFirst().member(), other.secrets().logSigner()));
        String stolen =
                new String(offices.getFirst().application().encode(), UTF_8).replace("公证处 office-0", "公证处 office-9");
        assertThrows(ProofException.class, () -> Application.parse(stolen.getBytes(UTF_8)));
    }

    @Test
    void refusesOneKeyInTwoPlaces() {
        Member first = offices.get(0).member();
        Member second = offices.get(1).member();
        Member withItsTlsKey = new Member(
                second.origin(),
                second.name(),
                second.logKey(),
                second.cosignerKey(),
                first.tlsKey(),
                "",
                second.authority());
        for (Member bad : List.of(first, withItsTlsKey)) {
            assertThrows(
                    IllegalArgumentException.class, () -> new Consortium(TestMember.DOMAIN, List.of(first, bad), 1, 0));
        }
    }

    @Test
    void refusesAMemberOfAnotherDomainAndAnImpossiblePolicy() {
        List<Member> members = offices.stream().map(TestMember::member).toList();
        assertThrows(IllegalArgumentException.class, () -> new Consortium("other.example", members, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Consortium(TestMember.DOMAIN, members, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Consortium(TestMember.DOMAIN, members, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Consortium(TestMember.DOMAIN, members, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> new Consortium(TestMember.DOMAIN, List.of(), 0, 0));
    }

    @Test
    void knowsAnAddressWhenItSeesOne() {
        Stream.of("localhost:1", "10.0.0.7:8443", "[::1]:65535", "notar-1.example.org:443")
                .forEach(good -> assertTrue(Member.isAddress(good), good));
        Stream.of("", "localhost", ":1", "a:0", "a:65536", "a:99999", "a b:1", "https://a:1", "a:1/x", "a@b:1", "::1:1")
                .forEach(bad -> assertEquals(false, Member.isAddress(bad), bad));
    }

    @Test
    void refusesTheKeysOfAnotherOrigin() {
        Member first = offices.get(0).member();
        Member second = offices.get(1).member();
        assertThrows(
                IllegalArgumentException.class,
                () -> new Member(
                        first.origin(),
                        first.name(),
                        second.logKey(),
                        first.cosignerKey(),
                        first.tlsKey(),
                        "",
                        first.authority()));
    }
}
