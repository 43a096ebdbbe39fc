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
 * @param corrected what of the case a correction put right
 * @param became what that is from then on, as {@link CaseCorrected#value}; of a conflict of interest, the id of whom it concerns
 * @param text what was told, asked or given as a reason; empty where there is none or it was erased
 */
public record TimelineRow(
        EntryId entry,
        String type,
        Optional<CaseStep> step,
        Optional<Ground> ground,
        Optional<Correction> corrected,
        Optional<String> became,
        Id author,
        ClockReading clock,
        Optional<String> text) {}
