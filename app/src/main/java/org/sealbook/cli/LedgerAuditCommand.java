package org.sealbook.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.language.AuditWords;
import org.sealbook.language.Trouble;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.office.LedgerSalvage;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.record.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ledger audit}: verifies everything, and names what is wrong. Where the ledger refuses to open, what there is of journal and
 * tables is verified, each by itself, and the refusal is a fault; when nobody says who acts, what needs no password is.
 */
@Command(name = "audit", description = "${bundle:help.ledger.audit}")
final class LedgerAuditCommand implements Callable<Integer> {

    private final Sealbook program;

    @Option(names = "--since-last", description = "${bundle:help.ledger.audit.since-last}")
    private boolean sinceLast;

    LedgerAuditCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        OfficeSession session = new OfficeSession(program);
        LedgerSalvage salvage = new LedgerSalvage(session.folder(), session.clock());
        return give(session.isAnonymous() ? salvage.auditWithoutPassword() : audit(session, salvage));
    }

    private AuditReport audit(OfficeSession session, LedgerSalvage salvage) throws Exception {
        if (!session.folder().isOffice()) {
            session.folder().identity();
        }
        Id person;
        try {
            person = session.person();
        } catch (OfficeException e) {
            return with(refusal("office-files", e), auditWithoutPassword(salvage));
        }
        char[] password = session.password();
        try (Office office = session.open(person, password.clone())) {
            return sinceLast
                    ? office.ledger().auditSinceLast(AuditProgress.NONE)
                    : office.ledger().audit(AuditProgress.NONE);
        } catch (LedgerRefusedException e) {
            return with(refusal("ledger-refused", e), salvage.auditBoth(person, password));
        } catch (OfficeException e) {
            return with(refusal("office-files", e), auditWithoutPassword(salvage));
        } catch (DamagedKeysException e) {
            return with(refusal("keys", e), auditWithoutPassword(salvage));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Of an office whose own file cannot be read, nothing can be checked. */
    private static AuditReport auditWithoutPassword(LedgerSalvage salvage) throws IOException {
        try {
            return salvage.auditWithoutPassword();
        } catch (OfficeException e) {
            return new AuditReport(0, 0, new TreeMap<>(), new TreeMap<>(Map.of("journal", e.key())), List.of());
        }
    }

    private static AuditReport with(Fault first, AuditReport report) {
        List<Fault> faults = new ArrayList<>(report.faults());
        faults.addFirst(first);
        return new AuditReport(report.entries(), report.blocks(), report.checked(), report.notChecked(), faults);
    }

    /** What stopped the opening, in the words in which a person would be told it. */
    private Fault refusal(String kind, Exception e) {
        String sentence = Trouble.of(e).sentence(program.output().messages());
        return new Fault(kind, "opening", "an office that opens", sentence);
    }

    private int give(AuditReport report) {
        Output output = program.output();
        boolean complete = report.notChecked().isEmpty();
        Exit exit = switch (AuditWords.verdict(report)) {
            case SOUND -> Exit.DONE;
            case NOT_SOUND -> Exit.NOT_SOUND;
            case CANNOT_TELL -> Exit.CANNOT_TELL;
        };
        AuditWords words = new AuditWords(output.messages());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sound", exit == Exit.DONE);
        json.put("entries", report.entries());
        json.put("blocks", report.blocks());
        json.put("checked", report.checked());
        json.put("faults", report.faults().stream().map(Answers::fault).toList());
        if (!complete) {
            Map<String, Object> not = new LinkedHashMap<>();
            report.notChecked()
                    .forEach((what, key) -> not.put(what, output.messages().text(key)));
            json.put("notChecked", not);
        }
        output.answer(json);
        output.print(words.sentence(report));
        Columns checked = new Columns();
        report.checked().forEach((what, count) -> checked.row("  ✓ " + words.checked(what), Long.toString(count)));
        checked.print(output);
        report.notChecked()
                .forEach((what, key) -> output.print(
                        "  – " + words.checked(what) + "  " + output.messages().text(key)));
        report.faults()
                .forEach(fault ->
                        output.say("audit.fault", fault.kind(), fault.where(), fault.expected(), fault.actual()));
        return exit.code();
    }
}
