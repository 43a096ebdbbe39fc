package org.sealbook.casework.procedure;

import java.util.Optional;
import org.sealbook.record.ClockReading;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * One entry about a case, of whatever area.
 *
 * @param type the entry's type
 * @param step the step of the procedure, where the entry is one
 * @param ground of the step, where it has one
 * @param text what was told, asked or given as a reason; empty where there is none or it was erased
 */
public record TimelineRow(
        EntryId entry,
        String type,
        Optional<CaseStep> step,
        Optional<Ground> ground,
        Id author,
        ClockReading clock,
        Optional<String> text) {}
