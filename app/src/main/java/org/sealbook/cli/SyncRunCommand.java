package org.sealbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sealbook.office.Office;
import org.sealbook.office.Online;
import org.sealbook.office.PeersDesk.Round;
import org.sealbook.office.PeersReport;
import org.sealbook.record.Origin;
import org.sealbook.sync.SyncStatus.MemberStatus;
import org.sealbook.sync.https.Exchanged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sync run}: one exchange with everybody who has an address, one after the other. */
@Command(name = "run", description = "${bundle:help.sync.run}")
final class SyncRunCommand implements Callable<Integer> {

    private final Sealbook program;

    @Mixin
    private final PeersGiven peers = new PeersGiven();

    SyncRunCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        return new OfficeSession(program).work(this::run);
    }

    private Exit run(Office office) throws Exception {
        Online online = peers.online(office, PeersGiven.consortium(office));
        if (online.addresses().isEmpty()) {
            throw CommandException.wrongUse("sync.run.no-address");
        }
        Map<Origin, MemberStatus> before = byOrigin(PeersGiven.report(office));
        List<Round> rounds = office.peers().syncOnce(online);
        PeersReport report = PeersGiven.report(office);
        Map<Origin, MemberStatus> after = byOrigin(report);
        List<Map<String, Object>> json = new ArrayList<>();
        Columns table = new Columns();
        for (Round round : rounds) {
            Origin origin = round.member().origin();
            MemberStatus now = SyncWords.of(after, origin);
            long headers = now.held() - SyncWords.of(before, origin).held();
            json.add(json(round, now, headers));
            table.row(round.member().name(), round.address(), words(round, now, headers));
        }
        Output output = program.output();
        SyncWords words = new SyncWords(output);
        output.answer(Map.of("rounds", json, "disputes", words.disputes(report)));
        table.print(output);
        words.tellAlarms(report);
        if (words.isAlarming(report)) {
            return Exit.NOT_SOUND;
        }
        return rounds.stream().anyMatch(round -> round.exchanged().isPresent()) ? Exit.DONE : Exit.SURROUNDINGS;
    }

    private static Map<Origin, MemberStatus> byOrigin(PeersReport report) {
        return report.sync().others().stream().collect(Collectors.toMap(MemberStatus::origin, Function.identity()));
    }

    private String words(Round round, MemberStatus now, long headers) {
        return round.failure()
                .map(failure -> program.output()
                        .messages()
                        .text(failure.key(), failure.arguments().toArray()))
                .orElseGet(() -> program.output()
                        .messages()
                        .text("sync.run.exchanged", headers, now.held(), SyncWords.cosigned(now)));
    }

    private Map<String, Object> json(Round round, MemberStatus now, long headers) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("office", round.member().origin().toString());
        json.put("address", round.address());
        json.put("reached", round.exchanged().isPresent());
        json.put("headers", headers);
        json.put("held", now.held());
        json.put("cosigned", SyncWords.cosigned(now));
        round.exchanged().map(Exchanged::sent).ifPresent(sent -> json.put("sent", sent));
        round.exchanged().map(Exchanged::received).ifPresent(received -> json.put("received", received));
        round.failure().ifPresent(failure -> {
            json.put("reason", failure.key());
            json.put("message", words(round, now, headers));
        });
        return json;
    }
}
