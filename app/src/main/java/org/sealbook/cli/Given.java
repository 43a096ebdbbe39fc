package org.sealbook.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.Authority;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyDetails;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/** Reads what a person typed into what the desks take; what cannot be read is wrong use. */
final class Given {

    private static final int LONGEST_TEXT_FILE = 1 << 20;

    private Given() {}

    /** The id of a case, a piece of evidence or a certificate: all of its 32 digits. */
    static Id id(String typed) {
        try {
            return Id.parse(typed);
        } catch (FormatException e) {
            throw CommandException.wrongUse("given.id", typed);
        }
    }

    static EntryId entry(String typed) {
        try {
            return EntryId.parse(typed);
        } catch (FormatException e) {
            throw CommandException.wrongUse("given.entry", typed);
        }
    }

    /** A day, as 2026-11-22. */
    static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw CommandException.wrongUse("given.date", typed);
        }
    }

    /** A SHA-256 in hexadecimal digits. */
    static Digest digest(String typed) {
        try {
            return Digest.parseHex(typed);
        } catch (FormatException e) {
            throw CommandException.wrongUse("given.digest", typed);
        }
    }

    /** One of the codes that the procedure knows. */
    static <E extends Coded> E code(E[] values, String typed) {
        return Codes.find(values, typed)
                .orElseThrow(() -> CommandException.wrongUse(
                        "given.code",
                        typed,
                        Arrays.stream(values).map(Coded::code).collect(Collectors.joining(", "))));
    }

    static <E extends Coded> Set<E> codes(E[] values, Collection<String> typed) {
        Set<E> found = new LinkedHashSet<>();
        typed.forEach(each -> found.add(code(values, each)));
        return found;
    }

    /** {@code NAME;TYPE;NUMBER}; a name may hold semicolons. */
    static Party party(PartyRole role, String typed) {
        int number = typed.lastIndexOf(';');
        int type = typed.lastIndexOf(';', number - 1);
        if (number < 0 || type < 0) {
            throw CommandException.wrongUse("given.party", typed);
        }
        return new Party(
                role,
                typed.substring(0, type),
                IdNumber.parse(
                        code(IdType.values(), typed.substring(type + 1, number).strip()), typed.substring(number + 1)));
    }

    /** {@code NAME;TYPE;NUMBER} of whoever acts for a minor. */
    static Party guardian(String typed) {
        return agent(typed, new Authority(AgencyKind.GUARDIAN, Optional.empty(), Optional.empty()));
    }

    /** {@code NAME;TYPE;NUMBER} of whoever acts for the party before them. */
    static Party agent(String typed, Authority authority) {
        Party known = party(PartyRole.RELATED, typed);
        return new Party(PartyRole.AGENT, known.name(), known.idNumber(), PartyDetails.NONE, Optional.of(authority));
    }

    /** A text file in UTF-8, with or without a mark of byte order; its lines may end as any system ends them. */
    static String text(Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(BoundedFile.read(file, LONGEST_TEXT_FILE)))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw CommandException.wrongUse("given.text-file", file);
        }
    }
}
