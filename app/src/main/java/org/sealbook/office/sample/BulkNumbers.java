package org.sealbook.office.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.issue.CertificateNumber;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.issue.NumberSeries;
import org.sealbook.casework.numbering.NumberForm;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.office.Office;

/** Gives bulk certificates the next numbers of their series, after those that the desks gave meanwhile. One thread. */
final class BulkNumbers {

    private final Office office;
    private final Map<NumberSeries, Integer> last = new HashMap<>();
    private LocalDate today = LocalDate.MIN;

    BulkNumbers(Office office) {
        this.office = office;
    }

    /** A new day, on which the desks may have given numbers already, and give none before the next one. */
    void begin(LocalDate day) {
        today = day;
        last.replaceAll(this::afterDesks);
    }

    LocalDate today() {
        return today;
    }

    CertificateNumber next(String category) {
        String word = office.identity().settings().word();
        NumberSeries series = new NumberSeries(word, today.getYear(), category);
        int serial = last.computeIfAbsent(series, fresh -> afterDesks(fresh, 0)) + 1;
        last.put(series, serial);
        NumberForm form = office.settings().at(SettingKind.NUMBERS, today).value();
        return new CertificateNumber(series, serial, form.text(word, today.getYear(), category, serial));
    }

    private int afterDesks(NumberSeries series, int known) {
        int serial = known;
        List<NumberRow> more = office.certificates().numbers(series, serial, Page.MOST_ROWS);
        while (!more.isEmpty()) {
            serial = more.getLast().number().serial();
            more = office.certificates().numbers(series, serial, Page.MOST_ROWS);
        }
        return serial;
    }
}
