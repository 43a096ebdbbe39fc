package org.sealbook.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.court.TrustList;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.KeyUse;
import org.sealbook.ledger.OpeningReport;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.office.OfficeIdentity;
import org.sealbook.tlog.SignedNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code office show}: who the office is, and where its ledger stands. When nobody says who acts, it shows what needs no password.
 */
@Command(name = "show", description = "${bundle:help.office.show}")
final class OfficeShowCommand implements Callable<Integer> {

    private final Sealbook program;

    @Option(names = "--trust-out", paramLabel = "FILE", description = "${bundle:help.office.show.trust-out}")
    private @Nullable Path trust;

    OfficeShowCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        OfficeSession session = new OfficeSession(program);
        if (trust == null && session.isAnonymous()) {
            OfficeIdentity identity = session.folder().identity();
            program.output().answer(json(identity));
            table(identity, identity.logKey().encode(), identity.cosignerKey().encode())
                    .print(program.output());
            program.output().say("office.show.more-with-password");
            return Exit.DONE.code();
        }
        return session.work(this::show);
    }

    private Exit show(Office office) throws IOException, OfficeException {
        Output output = program.output();
        Optional<String> head = office.ledger().head().map(OfficeShowCommand::text);
        OpeningReport opening = office.ledger().opening();
        Map<String, Object> json = json(office.identity());
        String logKey = inUse(office, KeyUse.LOG);
        String cosignerKey = inUse(office, KeyUse.COSIGNER);
        json.put("logKey", logKey);
        json.put("cosignerKey", cosignerKey);
        json.put("blocks", office.ledger().blocks());
        head.ifPresent(text -> json.put("head", text));
        json.put("opening", json(opening));
        if (trust != null) {
            writeTrust(office, trust.toAbsolutePath());
            json.put("trust", trust.toString());
        }
        output.answer(json);
        table(office.identity(), logKey, cosignerKey)
                .row(label("blocks"), Long.toString(office.ledger().blocks()))
                .row(
                        label("opening"),
                        output.messages().text(opening.clean() ? "office.show.clean" : "office.show.mended"))
                .print(output);
        head.ifPresent(text -> {
            output.print(label("head"));
            text.strip().lines().forEach(line -> output.print("  " + line));
        });
        if (trust != null) {
            output.say("office.show.trust", trust);
        }
        return Exit.DONE;
    }

    /** Alone the office asks for no cosignature; in a consortium for those of its policy. */
    private static void writeTrust(Office office, Path file) throws IOException, OfficeException {
        TrustList list = office.consortium().trusted();
        Path folder = file.getParent();
        if (folder != null) {
            FileLayer.real().createFolders(folder);
        }
        FileLayer.real().replaceWhole(file, list.encode());
    }

    private Map<String, Object> json(OfficeIdentity identity) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("origin", identity.origin().toString());
        json.put("name", identity.name());
        json.put("demo", identity.demo());
        json.put("identity", identity.digest().hex());
        json.put("logKey", identity.logKey().encode());
        json.put("cosignerKey", identity.cosignerKey().encode());
        json.put("word", identity.settings().word());
        json.put("zone", identity.settings().zone().getId());
        json.put("suite", identity.suite().name());
        json.put("data", program.data().toAbsolutePath().toString());
        return json;
    }

    private static Map<String, Object> json(OpeningReport opening) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("replayed", opening.replayed());
        opening.quarantined().ifPresent(to -> json.put("quarantined", to.toString()));
        opening.damagedTables().ifPresent(to -> json.put("damagedTables", to.toString()));
        json.put("mark", opening.mark().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        opening.copiedBeforeMigration().ifPresent(to -> json.put("copiedBeforeMigration", to.toString()));
        json.put(
                "differences",
                opening.differences().stream().map(Answers::fault).toList());
        return json;
    }

    private static String inUse(Office office, KeyUse use) {
        return office.keys().all().stream()
                .filter(row -> row.use() == use && row.inUse())
                .findFirst()
                .orElseThrow()
                .key();
    }

    private Columns table(OfficeIdentity identity, String logKey, String cosignerKey) {
        Columns table = new Columns()
                .row(label("name"), identity.name())
                .row(label("origin"), identity.origin().toString())
                .row(label("word"), identity.settings().word())
                .row(label("zone"), identity.settings().zone().getId())
                .row(label("suite"), identity.suite().name().replace("_", " + "))
                .row(label("log-key"), logKey)
                .row(label("cosigner-key"), cosignerKey)
                .row(label("identity"), identity.digest().hex())
                .row(label("data"), program.data().toAbsolutePath().toString());
        return identity.demo()
                ? table.row(label("demo"), program.output().messages().text("word.yes"))
                : table;
    }

    private String label(String what) {
        return program.output().messages().text("office.label." + what);
    }

    private static String text(SignedNote note) {
        return new String(note.encode(), StandardCharsets.UTF_8);
    }
}
