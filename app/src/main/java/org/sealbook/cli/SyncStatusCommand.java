package org.sealbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.office.PeersReport;
import org.sealbook.office.PeersReport.Peer;
import org.sealbook.sync.SyncStatus;
import org.sealbook.sync.SyncStatus.MemberStatus;
import picocli.CommandLine.Command;

/** {@code sync status}: where everybody's log stands here, and every fork. */
@Command(name = "status", description = "${bundle:help.sync.status}")
final class SyncStatusCommand implements Callable<Integer> {

    private final Sealbook program;

    SyncStatusCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        return new OfficeSession(program).work(this::show);
    }

    private Exit show(Office office) throws Exception {
        PeersReport report = PeersGiven.report(office);
        Output output = program.output();
        SyncWords words = new SyncWords(output);
        List<Map<String, Object>> peers = new ArrayList<>();
        Columns table = new Columns()
                .row(
                        label("office"),
                        label("state"),
                        label("held"),
                        label("lag"),
                        label("cosigned"),
                        label("cosigned-by-us"),
                        label("heard"));
        for (Peer peer : report.peers()) {
            MemberStatus status = peer.status();
            peers.add(json(peer));
            table.row(
                    status.name(),
                    words.state(status),
                    Long.toString(status.held()),
                    Long.toString(status.lag()),
                    Long.toString(SyncWords.cosigned(status)),
                    Long.toString(status.weCosigned()),
                    SyncWords.heard(peer)
                            .map(new Words(output.messages(), office)::time)
                            .orElse("–"));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("peers", peers);
        json.put("disputes", words.disputes(report));
        json.put("own", own(report));
        output.answer(json);
        output.say("sync.status.own", report.ownSize(), report.cosigned());
        table.print(output);
        words.tellAlarms(report);
        report.sync().stopped().ifPresent(key -> output.say(key, ""));
        return words.isAlarming(report) ? Exit.NOT_SOUND : Exit.DONE;
    }

    private String label(String what) {
        return program.output().messages().text("sync.label." + what);
    }

    private static Map<String, Object> json(Peer peer) {
        MemberStatus status = peer.status();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("office", status.origin().toString());
        json.put("name", status.name());
        json.put("state", status.state().name());
        json.put("held", status.held());
        json.put("lag", status.lag());
        json.put("cosigned", SyncWords.cosigned(status));
        json.put("cosignedByUs", status.weCosigned());
        SyncWords.heard(peer).ifPresent(time -> json.put("lastContact", time.toString()));
        return json;
    }

    private static Map<String, Object> own(PeersReport report) {
        SyncStatus sync = report.sync();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("office", sync.own().toString());
        json.put("size", report.ownSize());
        json.put("cosigned", report.cosigned());
        sync.ownHistory().ifPresent(note -> json.put("ownHistory", SyncWords.text(note)));
        sync.stopped().ifPresent(key -> json.put("stopped", key));
        return json;
    }
}
