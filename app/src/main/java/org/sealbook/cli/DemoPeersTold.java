package org.sealbook.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealbook.court.Maturity;
import org.sealbook.court.Verdict;
import org.sealbook.office.DemoPeersWorkflow.Member;
import org.sealbook.office.DemoPeersWorkflow.Result;
import org.sealbook.office.DemoPeersWorkflow.TwoHeads;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.SignedNote;

/** Tells what became of the demo's consortium: to a person line by line, to a program as JSON. */
final class DemoPeersTold {

    private final Output output;
    private final Result result;

    DemoPeersTold(Output output, Result result) {
        this.output = output;
        this.result = result;
    }

    /** Whether everything came as it has to: seen by all, relayed over no byte of the cut link, the fork held by everybody, and the certificate sound. */
    boolean isAsExpected() {
        int others = result.members().size() - 1;
        return result.seen().verdict() == Verdict.SOUND
                && result.seen()
                        .maturity()
                        .filter(seen -> seen.cosigned() == others)
                        .isPresent()
                && result.relayed().filter(cut -> cut.carried() > 0).isEmpty()
                && result.copyAlarmed()
                && result.forks().size() == others
                && result.forks().stream()
                        .allMatch(fork ->
                                head(fork.first()).size() == head(fork.other()).size()
                                        && !head(fork.first())
                                                .root()
                                                .equals(head(fork.other()).root()))
                && result.after().verdict() == Verdict.SOUND;
    }

    void tell() {
        output.say(
                "demo.consortium",
                result.members().size(),
                result.consortium().consortium().quorum(),
                result.consortium().digest().hex());
        Columns table = new Columns();
        for (Member member : result.members()) {
            table.row(
                    "  " + member.name(),
                    output.messages().text("demo.member", member.blocks(), member.held(), member.cosignedBy()));
        }
        table.print(output);
        result.seen()
                .maturity()
                .ifPresent(seen -> output.say(
                        "demo.seen." + result.seen().verdict().name(), seen.cosigned(), seen.of(), seen.quorum()));
        result.relayed().ifPresent(cut -> {
            output.say("demo.cut", cut.name(), cut.block(), cut.carried());
            output.say("demo.mended", cut.name(), cut.after());
        });
        output.say("demo.rewritten", result.rewritten());
        result.forks().forEach(this::tellFork);
        output.say(result.copyAlarmed() ? "demo.copy-alarmed" : "demo.copy-silent");
        output.say("demo.after." + result.after().verdict().name());
    }

    /** Both heads side by side. */
    private void tellFork(TwoHeads fork) {
        output.say("demo.fork", fork.name(), fork.size(), fork.held());
        Checkpoint first = head(fork.first());
        Checkpoint other = head(fork.other());
        new Columns()
                .row(
                        "    ",
                        output.messages().text("sync.fork.first"),
                        output.messages().text("sync.fork.other"))
                .row(
                        "    " + output.messages().text("sync.fork.head"),
                        Long.toString(first.size()),
                        Long.toString(other.size()))
                .row(
                        "    " + output.messages().text("sync.fork.head-root"),
                        first.root().base64(),
                        other.root().base64())
                .print(output);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("digest", result.consortium().digest().hex());
        json.put("offices", result.members().stream().map(DemoPeersTold::json).toList());
        json.put("verdict", result.seen().verdict().label());
        json.put("cosigned", result.seen().maturity().map(Maturity::cosigned).orElse(0));
        json.put("of", result.seen().maturity().map(Maturity::of).orElse(0));
        result.relayed()
                .ifPresent(cut -> json.put(
                        "relayed",
                        Map.of(
                                "name",
                                cut.name(),
                                "held",
                                cut.block(),
                                "carried",
                                cut.carried(),
                                "after",
                                cut.after())));
        json.put("rewritten", result.rewritten().toString());
        json.put("forks", result.forks().stream().map(DemoPeersTold::json).toList());
        json.put("verdictAfter", result.after().verdict().label());
        return json;
    }

    private static Map<String, Object> json(Member member) {
        return Map.of(
                "name", member.name(),
                "folder", member.folder().toString(),
                "blocks", member.blocks(),
                "held", member.held(),
                "cosignedBy", member.cosignedBy());
    }

    private static Map<String, Object> json(TwoHeads fork) {
        return Map.of(
                "name",
                fork.name(),
                "size",
                fork.size(),
                "held",
                fork.held(),
                "heads",
                List.of(SyncWords.text(fork.first()), SyncWords.text(fork.other())));
    }

    private static Checkpoint head(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (FormatException e) {
            throw new IllegalStateException("a head that an office keeps was checked when it came", e);
        }
    }
}
