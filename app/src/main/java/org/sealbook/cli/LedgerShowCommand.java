package org.sealbook.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sealbook.language.BoundsWords;
import org.sealbook.language.Words;
import org.sealbook.office.EntryDetail;
import org.sealbook.office.EntryRow;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.office.Standing;
import org.sealbook.record.EntryId;
import org.sealbook.record.TimeBounds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ledger show}: one entry, what of it is held, who has seen it, and between which times it was recorded. */
@Command(name = "show", description = "${bundle:help.ledger.show}")
final class LedgerShowCommand implements Callable<Integer> {

    private final Sealbook program;

    @Parameters(paramLabel = "ENTRY", description = "${bundle:help.ledger.prove.entry}")
    private String entry = "";

    LedgerShowCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        EntryId id = Given.entry(entry);
        return new OfficeSession(program).work(office -> show(office, id));
    }

    private Exit show(Office office, EntryId id) throws OfficeException {
        EntryDetail detail = office.ledger()
                .entry(id)
                .orElseThrow(() -> new OfficeException("office.no-such-entry", List.of(id.toString()), null));
        Standing standing = office.peers().standing(id.block());
        TimeBounds bounds = office.peers().bounds(id);
        program.output().answer(json(detail, standing, bounds));
        Output output = program.output();
        Words words = new Words(output.messages(), office);
        EntryRow row = detail.row();
        output.print(output.messages().term("entry", row.type()) + "  " + id + "  "
                + words.time(row.clock().time()) + "  " + words.recorder(row.author()));
        row.parts()
                .forEach(part -> output.print((detail.held().contains(part) ? "  ✓ " : "  – ")
                        + output.messages().term("part", part)));
        standing.seenBy()
                .forEach(seen -> output.say("ledger.show.seen", seen.cosigner(), words.time(seen.time()), seen.size()));
        output.print(BoundsWords.line(output.messages(), bounds, words::time));
        return Exit.DONE;
    }

    private static Map<String, Object> json(EntryDetail detail, Standing standing, TimeBounds bounds) {
        EntryRow row = detail.row();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entry", row.id().toString());
        json.put("block", row.id().block());
        json.put("type", row.type());
        json.put("subject", row.subject().value());
        json.put("author", row.author().value());
        json.put("time", row.clock().timeText());
        json.put("clock", row.clock().grade().label());
        json.put("parts", row.parts());
        json.put("held", detail.held().stream().sorted().toList());
        json.put(
                "seenBy",
                standing.seenBy().stream()
                        .map(seen -> Map.of(
                                "office", seen.cosigner().toString(),
                                "blocks", seen.size(),
                                "time", seen.time().toString()))
                        .toList());
        bounds.notBefore().ifPresent(time -> json.put("notBefore", time.toString()));
        bounds.notAfter().ifPresent(time -> json.put("notAfter", time.toString()));
        return json;
    }
}
