package org.sealbook.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.ledger.Fault;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** The JSON that several commands share. */
final class Answers {

    private Answers() {}

    /** What every creating command answers. */
    static Map<String, Object> made(Id id, EntryId entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id.value());
        json.put("entry", entry.toString());
        json.put("block", entry.block());
        return json;
    }

    static Map<String, Object> made(Recorded recorded) {
        return made(recorded.id(), recorded.receipt().last());
    }

    static Map<String, Object> fault(Fault fault) {
        return Map.of(
                "kind", fault.kind(),
                "where", fault.where(),
                "expected", fault.expected(),
                "actual", fault.actual());
    }

    /** Names the files that a command made. */
    static void giveFiles(Output output, List<Path> files) {
        output.answer(Map.of("files", files.stream().map(Path::toString).toList()));
        files.forEach(file -> output.print(file.toString()));
    }
}
