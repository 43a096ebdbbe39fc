package org.sealbook.casework.fees;

import java.time.Instant;
import java.util.Optional;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * One line of a case's fees as the tables know it.
 *
 * @param item the code of what was charged
 * @param quantity of what was charged, else 0
 * @param amount in fen
 * @param method how it was paid
 * @param reason why it was reduced or refunded; empty once it was erased
 * @param at the office's claim
 */
public record FeeRow(
        Id caseId,
        FeeKind kind,
        Optional<String> item,
        int quantity,
        long amount,
        Optional<PayMethod> method,
        Optional<String> reason,
        Id by,
        Instant at,
        EntryId entry) {}
