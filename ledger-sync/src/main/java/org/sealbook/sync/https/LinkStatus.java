package org.sealbook.sync.https;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealbook.record.Origin;

/**
 * How things stand with the link to one other member, by this office's clock.
 *
 * @param member the other office
 * @param address where it is dialled; empty when only it dials us
 * @param lastContact end of the last exchange that ended well, whoever dialled
 * @param failingSince first failure since then of dialling it
 * @param reason message key of the last failure while it fails, else empty
 * @param arguments what the sentence for the key needs
 * @param nextTry when it is dialled again while it fails
 */
public record LinkStatus(
        Origin member,
        String address,
        Optional<Instant> lastContact,
        Optional<Instant> failingSince,
        String reason,
        List<String> arguments,
        Optional<Instant> nextTry) {

    public LinkStatus {
        arguments = List.copyOf(arguments);
    }

    static LinkStatus unmet(Origin member, String address) {
        return new LinkStatus(member, address, Optional.empty(), Optional.empty(), "", List.of(), Optional.empty());
    }

    /** Whether dialling it fails. */
    public boolean isFailing() {
        return failingSince.isPresent();
    }

    LinkStatus met(Instant now) {
        return new LinkStatus(member, address, Optional.of(now), Optional.empty(), "", List.of(), Optional.empty());
    }

    /** It dialled us, which says nothing of dialling it. */
    LinkStatus heard(Instant now) {
        return new LinkStatus(member, address, Optional.of(now), failingSince, reason, arguments, nextTry);
    }

    LinkStatus failed(Instant now, String key, List<String> why, Instant next) {
        return new LinkStatus(
                member, address, lastContact, Optional.of(failingSince.orElse(now)), key, why, Optional.of(next));
    }
}
