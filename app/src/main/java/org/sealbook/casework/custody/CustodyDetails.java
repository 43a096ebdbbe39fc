package org.sealbook.casework.custody;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sealbook.casework.fact.Texts;
import org.sealbook.ledger.Refusal;

/** What was said with an event, each checked by itself. */
public record CustodyDetails(
        Optional<String> reason,
        Optional<String> place,
        Optional<String> whom,
        Optional<String> seal,
        Optional<LocalDate> due) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    /** The longest place, and the longest name of whoever has it, in characters. */
    public static final int LONGEST_LINE = 200;

    /** The longest number of a seal, and the longest label, in characters. */
    public static final int LONGEST_NUMBER = 100;

    public CustodyDetails {
        reason = reason.map(text -> Texts.page("reason", text, LONGEST_REASON));
        place = place.map(text -> Texts.line("place", text, LONGEST_LINE));
        whom = whom.map(text -> Texts.line("whom", text, LONGEST_LINE));
        seal = seal.map(text -> Texts.line("seal", text, LONGEST_NUMBER));
    }

    /** What is not blank of what was typed. */
    public static CustodyDetails of(String reason, String place, String whom, String seal, Optional<LocalDate> due) {
        return new CustodyDetails(given(reason), given(place), given(whom), given(seal), due);
    }

    private static Optional<String> given(String typed) {
        return Optional.of(typed).filter(text -> !text.isBlank());
    }

    /**
     * Refuses what an event lacks, or what does not belong to it.
     *
     * @param sealed whether it is received under a seal already
     */
    void requireFor(CustodyEvent event, boolean sealed, LocalDate today) {
        Set<CustodyDetail> asked = new TreeSet<>(event.asked());
        if (sealed) {
            asked.add(CustodyDetail.SEAL);
        }
        for (CustodyDetail detail : CustodyDetail.values()) {
            boolean said = isSaid(detail);
            if (asked.contains(detail) && !said) {
                throw new Refusal("refusal.custody.detail-missing", detail.code(), event.code());
            }
            if (!asked.contains(detail) && said && detail != CustodyDetail.REASON) {
                throw new Refusal(
                        "refusal.custody.detail-not-asked",
                        detail.code(),
                        event.code(),
                        asked.stream().map(CustodyDetail::code).collect(Collectors.joining(", ")));
            }
        }
        if (due.filter(today::isAfter).isPresent()) {
            throw new Refusal("refusal.custody.due-past", due.orElseThrow().toString());
        }
    }

    private boolean isSaid(CustodyDetail detail) {
        return switch (detail) {
            case REASON -> reason.isPresent();
            case PLACE -> place.isPresent();
            case WHOM -> whom.isPresent();
            case SEAL -> seal.isPresent();
            case DUE -> due.isPresent();
        };
    }

    /** The erasable parts, by name. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        reason.ifPresent(text -> texts.put(CustodyFact.REASON, text));
        place.ifPresent(text -> texts.put(CustodyFact.PLACE, text));
        whom.ifPresent(text -> texts.put(CustodyFact.WHOM, text));
        seal.ifPresent(text -> texts.put(CustodyFact.SEAL, text));
        return texts;
    }
}
