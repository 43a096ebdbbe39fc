package org.sealbook.casework.procedure;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
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
        for (String name : details.keySet()) {
            if (!step.details().contains(name)) {
                throw new Refusal("refusal.case.unknown-detail", name, step.code());
            }
        }
        for (String name : step.details()) {
            if (!details.containsKey(name)) {
                throw new Refusal("refusal.case.detail-missing", name, step.code());
            }
        }
        StepDetails said = new StepDetails(
                step,
                details.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, each -> Texts.page(each.getKey(), each.getValue(), LONGEST_TEXT))));
        if (step == CaseStep.NOTICE) {
            said.manner();
        }
        return said;
    }

    EntryDraft entry(CaseFile file, CaseState to) {
        if (step == CaseStep.NOTICE) {
            return new NoticeGiven(file.id(), manner()).entry(Map.of(CaseFact.NOTICE, said.getOrDefault("text", "")));
        }
        String reason = said.get("reason");
        return new CaseStepped(file.id(), step, file.state(), to)
                .entry(reason == null ? Map.of() : Map.of(CaseFact.REASON, reason));
    }

    private NoticeManner manner() {
        return Codes.find(NoticeManner.values(), said.getOrDefault("manner", ""))
                .orElseThrow(() -> new Refusal(
                        "refusal.case.unknown-manner",
                        Arrays.stream(NoticeManner.values())
                                .map(NoticeManner::code)
                                .collect(Collectors.joining(", "))));
    }
}
