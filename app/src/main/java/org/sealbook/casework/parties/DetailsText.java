package org.sealbook.casework.parties;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.record.CanonicalJson;
import org.sealbook.tlog.FormatException;

/** The details of a party as their part holds them: canonical JSON, without address and phone, which have parts of their own. */
public final class DetailsText {

    private DetailsText() {}

    /** Empty where nothing is known. */
    static Optional<String> write(PartyDetails details) {
        Map<String, Object> fields = new TreeMap<>();
        details.birthDate().ifPresent(day -> fields.put("birthDate", day.toString()));
        details.sex().ifPresent(sex -> fields.put("sex", sex.code()));
        details.nationality().ifPresent(text -> fields.put("nationality", text));
        details.validUntil().ifPresent(day -> fields.put("validUntil", day.toString()));
        details.legalRepresentative().ifPresent(name -> fields.put("legalRepresentative", name));
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        fields.put("v", 1);
        return Optional.of(new String(CanonicalJson.write(fields), StandardCharsets.UTF_8));
    }

    /** What a part says, at an address and phone; a part that is not there says nothing. */
    public static PartyDetails read(Optional<String> part, Optional<String> address, Optional<String> phone) {
        return part.map(DetailsText::parse).orElse(PartyDetails.NONE).with(address, phone);
    }

    private static PartyDetails parse(String json) {
        try {
            FactReader in = FactReader.open(
                    PartyFact.DETAILS, 1, CanonicalJson.parseCanonicalObject(json.getBytes(StandardCharsets.UTF_8)));
            PartyDetails details = new PartyDetails(
                    in.optionalDate("birthDate"),
                    in.optionalText("sex").map(_ -> in.code("sex", Sex.values())),
                    in.optionalText("nationality"),
                    in.optionalDate("validUntil"),
                    in.optionalText("legalRepresentative"),
                    Optional.empty(),
                    Optional.empty());
            in.end();
            return details;
        } catch (FormatException e) {
            throw new FactException(PartyFact.DETAILS, "not canonical JSON");
        }
    }
}
