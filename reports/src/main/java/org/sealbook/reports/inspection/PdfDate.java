package org.sealbook.reports.inspection;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PDF dates (ISO 32000-2 §7.9.4): {@code D:YYYYMMDDHHmmSSOHH'mm}, everything after the year optional. */
final class PdfDate {

    private static final Pattern FORM = Pattern.compile(
            "D:(\\d{4})(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(?:Z(?:00'?(?:00'?)?)?|([+-])(\\d{2})'?(?:(\\d{2})'?)?)?");

    private PdfDate() {}

    /** The instant; without a zone, as if in UTC. Empty if the text is no date. */
    static Optional<Instant> parse(String text) {
        Matcher date = FORM.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            int sign = "-".equals(date.group(7)) ? -1 : 1;
            ZoneOffset zone = ZoneOffset.ofHoursMinutes(sign * part(date.group(8), 0), sign * part(date.group(9), 0));
            return Optional.of(LocalDateTime.of(
                            part(date.group(1), 0),
                            part(date.group(2), 1),
                            part(date.group(3), 1),
                            part(date.group(4), 0),
                            part(date.group(5), 0),
                            part(date.group(6), 0))
                    .toInstant(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
