package org.sealbook.sync.membership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.JsonObject;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/**
 * The paper that every office of a consortium holds in the same bytes. No signature makes it true: the offices compare its digest
 * on paper, and each looks for its own entry in it.
 *
 * @param consortium whom it names
 */
public record FoundingDocument(Consortium consortium) {
    private static final byte[] PREFIX = "sealbook/consortium/v1\n".getBytes(UTF_8);
    private static final Set<String> NAMES = Set.of("domain", "members", "policy", "v");
    private static final Set<String> POLICY_NAMES = Set.of("dishonest", "quorum");
    private static final long VERSION = 1;

    /** Founds a consortium of those who applied.
     *
     * @throws IllegalArgumentException as {@link Consortium} does
     */
    public static FoundingDocument of(String domain, List<Application> applications, int quorum, int dishonest) {
        List<Member> members = applications.stream().map(Application::member).toList();
        return new FoundingDocument(new Consortium(domain, members, quorum, dishonest));
    }

    /** Reads the canonical bytes, at most {@link CanonicalJson#MAX_BYTES}; the members are in order. */
    public static FoundingDocument parse(byte[] bytes) throws FormatException {
        JsonObject json = JsonObject.of(CanonicalJson.parseCanonicalObject(bytes), NAMES);
        if (json.integer("v") != VERSION) {
            throw new FormatException("a founding document of version " + json.integer("v") + ", not " + VERSION);
        }
        JsonObject policy = JsonObject.of(json.object("policy"), POLICY_NAMES);
        List<?> entries = json.array("members");
        if (entries.size() > Consortium.MAX_MEMBERS) {
            throw new FormatException("more than " + Consortium.MAX_MEMBERS + " members");
        }
        List<Member> members = new ArrayList<>();
        for (Object entry : entries) {
            members.add(MemberJson.read(entry));
        }
        FoundingDocument read = checked(
                json.text("domain"), members, count(policy.integer("quorum")), count(policy.integer("dishonest")));
        if (!read.consortium().members().equals(members)) {
            throw new FormatException("the members are not in the order of their origins");
        }
        return read;
    }

    /** RFC 8785 JSON. */
    public byte[] encode() {
        return CanonicalJson.write(Map.of(
                "domain",
                consortium.domain(),
                "members",
                consortium.members().stream().map(MemberJson::write).toList(),
                "policy",
                Map.of("dishonest", consortium.dishonest(), "quorum", consortium.quorum()),
                "v",
                VERSION));
    }

    /** What is compared on paper: SHA-256({@code sealbook/consortium/v1} 0x0A ‖ {@link #encode()}). */
    public Digest digest() {
        return Digest.of(PREFIX, encode());
    }

    private static int count(long number) throws FormatException {
        if (number < 0 || number > Consortium.MAX_MEMBERS) {
            throw new FormatException("not a number of members: " + number);
        }
        return (int) number;
    }

    private static FoundingDocument checked(String domain, List<Member> members, int quorum, int dishonest)
            throws FormatException {
        try {
            return new FoundingDocument(new Consortium(domain, members, quorum, dishonest));
        } catch (IllegalArgumentException e) {
            throw new FormatException(String.valueOf(e.getMessage()), e);
        }
    }
}
