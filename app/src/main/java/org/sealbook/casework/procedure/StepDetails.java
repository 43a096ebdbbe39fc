package org.sealbook.casework.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.procedure.CaseFact.CaseStepped;
import org.sealbook.casework.procedure.CaseFact.NoticeGiven;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Refusal;

/** What was said with a step, checked, and the entry that the step becomes. */
record StepDetails(CaseStep step, Map<String, String> said) {

    private static final int LONGEST_TEXT = 20_000;

    static StepDetails of(CaseStep step, Map<String, String> details) {
        Map<String, StepDetail> asked =
                step.details().stream().collect(Collectors.toMap(StepDetail::name, Function.identity()));
        for (String name : details.keySet()) {
            if (!asked.containsKey(name)) {
                throw new Refusal("refusal.case.unknown-detail", name, step.code());
            }
        }
        Map<String, String> said = new HashMap<>();
        for (StepDetail each : step.details()) {
            String given = details.get(each.name());
            if (given == null) {
                throw new Refusal("refusal.case.detail-missing", each.name(), step.code());
            }
            said.put(each.name(), each.isChoice() ? choice(each, given) : Texts.page(each.name(), given, LONGEST_TEXT));
        }
        return new StepDetails(step, Map.copyOf(said));
    }

    EntryDraft entry(CaseFile file, CaseState to) {
        if (step == CaseStep.NOTICE) {
            return new NoticeGiven(
                            file.id(),
                            Codes.known(NoticeManner.values(), said("manner").orElseThrow()),
                            Codes.known(NoticeSigner.values(), said("signer").orElseThrow()))
                    .entry(Map.of(CaseFact.NOTICE, said("text").orElseThrow()));
        }
        Map<String, String> texts = new HashMap<>();
        said("reason").ifPresent(text -> texts.put(CaseFact.REASON, text));
        said("receiver").ifPresent(text -> texts.put(CaseFact.RECEIVER, text));
        return new CaseStepped(file.id(), step, file.state(), to, said("ground").map(step::ground)).entry(texts);
    }

    private Optional<String> said(String name) {
        return Optional.ofNullable(said.get(name));
    }

    private static String choice(StepDetail detail, String given) {
        if (Codes.find(detail.choices().toArray(Coded[]::new), given).isEmpty()) {
            throw new Refusal(
                    "refusal.case.unknown-choice",
                    detail.name(),
                    detail.choices().stream().map(Coded::code).collect(Collectors.joining(", ")));
        }
        return given;
    }
}
