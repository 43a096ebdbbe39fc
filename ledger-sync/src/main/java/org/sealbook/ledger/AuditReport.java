package org.sealbook.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an audit looked at and what it found.
 *
 * @param checked what was checked, and how many of it; what did not run is not in it
 * @param notChecked what could not be checked, with the reason's message key
 */
public record AuditReport(
        long entries,
        long blocks,
        SortedMap<String, Long> checked,
        SortedMap<String, String> notChecked,
        List<Fault> faults) {

    public AuditReport {
        faults = List.copyOf(faults);
    }

    public AuditReport(
            long entries, long blocks, Map<String, Long> checked, Map<String, String> notChecked, List<Fault> faults) {
        this(entries, blocks, new TreeMap<>(checked), new TreeMap<>(notChecked), faults);
    }

    /** No fault was found in what was checked. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
