package org.sealbook.workstation.ledger;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sealbook.record.EntryId;
import org.sealbook.tlog.FormatException;

/** What is seen on the screen: {@code 57} is a block, {@code 57.2} an entry, {@code audit} the audit, nothing the list. */
sealed interface Subject {

    /** The audit's word. */
    String AUDIT = "audit";

    /** No block has a longer number. */
    Pattern BLOCK = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** The list. */
    record Blocks() implements Subject {}

    /** The audit. */
    record Audit() implements Subject {}

    /** One block. */
    record OneBlock(long number) implements Subject {}

    /** One entry. */
    record OneEntry(EntryId id) implements Subject {}

    /** What names nothing. */
    record Unknown(String text) implements Subject {}

    static Subject of(Optional<String> subject) {
        if (subject.isEmpty()) {
            return new Blocks();
        }
        String text = subject.get();
        if (text.equals(AUDIT)) {
            return new Audit();
        }
        if (BLOCK.matcher(text).matches()) {
            return new OneBlock(Long.parseLong(text));
        }
        try {
            return new OneEntry(EntryId.parse(text));
        } catch (FormatException | IllegalArgumentException _) {
            return new Unknown(text);
        }
    }
}
