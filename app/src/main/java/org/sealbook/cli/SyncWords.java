package org.sealbook.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sealbook.office.PeersReport;
import org.sealbook.office.PeersReport.Peer;
import org.sealbook.record.Origin;
import org.sealbook.sync.ForkProof;
import org.sealbook.sync.SeenBy;
import org.sealbook.sync.SyncStatus.MemberStatus;
import org.sealbook.tlog.SignedNote;

/** What the commands of {@code sync} say alike: states, and the alarms that nobody is to overlook. */
final class SyncWords {

    private final Output output;

    SyncWords(Output output) {
        this.output = output;
    }

    static MemberStatus of(Map<Origin, MemberStatus> all, Origin origin) {
        return Objects.requireNonNull(all.get(origin), "every member has a status");
    }

    /** Size of our newest head that it cosigned, 0 for none. */
    static long cosigned(MemberStatus status) {
        return status.cosignedUs().map(SeenBy::size).orElse(0L);
    }

    /** When it was last heard of: the last exchange of this process, else the newest of its cosignatures over our heads. */
    static Optional<Instant> heard(Peer peer) {
        return peer.lastContact().or(() -> peer.status().cosignedUs().map(SeenBy::time));
    }

    static String text(SignedNote note) {
        return new String(note.encode(), StandardCharsets.UTF_8);
    }

    String state(MemberStatus status) {
        return output.messages().text("sync.state." + status.state().name());
    }

    /** Whether somebody, perhaps this office itself, has two histories. */
    boolean isAlarming(PeersReport report) {
        return !report.disputes().isEmpty() || report.sync().ownHistory().isPresent();
    }

    /** Every fork for a program. */
    List<Map<String, Object>> disputes(PeersReport report) {
        return report.disputes().stream().map(SyncWords::json).toList();
    }

    /** Says every fork with its two heads side by side, as part of the answer. */
    void tellAlarms(PeersReport report) {
        ownHistory(report).forEach(output::print);
        report.disputes()
                .forEach(fork -> fork(fork, name(report, fork.origin())).forEach(output::print));
    }

    /** That somebody has seen another history of this office itself; no lines where nobody has. */
    List<String> ownHistory(PeersReport report) {
        List<String> lines = new ArrayList<>();
        report.sync().ownHistory().ifPresent(note -> {
            lines.add(output.messages().text("sync.alarm.own-history"));
            text(note).lines().forEach(line -> lines.add("    " + line));
        });
        return lines;
    }

    /** One fork: the sentence, and both heads side by side. */
    List<String> fork(ForkProof fork, String name) {
        List<String> lines = new ArrayList<>();
        lines.add(output.messages().text("sync.alarm.fork", name, fork.size()));
        lines.addAll(new Columns()
                .row("", label("first"), label("other"))
                .row(
                        "  " + label("root", fork.size()),
                        fork.a().root().base64(),
                        fork.b().root().base64())
                .row(
                        "  " + label("head"),
                        Long.toString(fork.a().head().size()),
                        Long.toString(fork.b().head().size()))
                .row(
                        "  " + label("head-root"),
                        fork.a().head().root().base64(),
                        fork.b().head().root().base64())
                .lines());
        lines.add(output.messages().text("sync.alarm.fork-stays"));
        return lines;
    }

    static String name(PeersReport report, Origin origin) {
        return report.peers().stream()
                .map(Peer::status)
                .filter(status -> status.origin().equals(origin))
                .map(MemberStatus::name)
                .findFirst()
                .orElse(origin.toString());
    }

    private String label(String what, Object... arguments) {
        return output.messages().text("sync.fork." + what, arguments);
    }

    private static Map<String, Object> json(ForkProof fork) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("office", fork.origin().toString());
        json.put("size", fork.size());
        json.put("heads", List.of(json(fork.a()), json(fork.b())));
        return json;
    }

    private static Map<String, Object> json(ForkProof.Side side) {
        return Map.of(
                "size", side.head().size(),
                "root", side.head().root().base64(),
                "rootAtFork", side.root().base64(),
                "note", text(side.head().note()));
    }
}
