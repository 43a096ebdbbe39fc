package org.sealbook.casework.procedure;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person's day holds, each list newest or most urgent first and at most {@value AgendaDesk#MOST} long.
 *
 * @param deadlines what the office owes within a week or is late with: of the person's own cases; whoever approves sees the whole office's
 * @param waiting cases that wait for a decision which this person may take
 * @param returned cases of this person's that came back
 * @param toIssue approved cases of this person's
 * @param stopped cases of this person's in which the clock stands
 * @param inHand how many open cases this person handles
 */
public record Agenda(
        LocalDate today,
        List<CaseDeadline> deadlines,
        List<CaseRow> waiting,
        List<CaseRow> returned,
        List<CaseRow> toIssue,
        List<CaseRow> stopped,
        int inHand) {

    public Agenda {
        deadlines = List.copyOf(deadlines);
        waiting = List.copyOf(waiting);
        returned = List.copyOf(returned);
        toIssue = List.copyOf(toIssue);
        stopped = List.copyOf(stopped);
    }
}
