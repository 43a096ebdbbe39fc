package org.sealbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fees.FeeBalance;
import org.sealbook.casework.fees.FeeRow;
import org.sealbook.casework.fees.FeeSlip;
import org.sealbook.casework.fees.Money;
import org.sealbook.casework.fees.PayMethod;
import org.sealbook.casework.tariff.FeeItem;
import org.sealbook.language.FeeWords;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fee}: the list of fees, and what a case owes. Amounts are typed in yuan and answered in fen. */
@Command(name = "fee", description = "${bundle:help.fee}", synopsisSubcommandLabel = "COMMAND")
final class FeeCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new FeeCommand())
                .addSubcommand(new Items(program))
                .addSubcommand(new Show(program))
                .addSubcommand(new Charge(program))
                .addSubcommand(new Pay(program))
                .addSubcommand(new Reduce(program))
                .addSubcommand(new Refund(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    private static Map<String, Object> json(FeeBalance balance) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("charged", balance.charged());
        json.put("reduced", balance.reduced());
        json.put("paid", balance.paid());
        json.put("refunded", balance.refunded());
        json.put("due", balance.due());
        json.put("overpaid", balance.overpaid());
        return json;
    }

    private static Exit done(Sealbook program, Office office, Recorded recorded) {
        FeeSlip slip = office.fees().slip(recorded.id());
        Map<String, Object> json = Answers.made(recorded);
        json.putAll(json(slip.balance()));
        program.output().answer(json);
        program.output().print(FeeWords.sums(program.output().messages(), slip.balance()));
        return Exit.DONE;
    }

    /** {@code fee list}: what things cost today. */
    @Command(name = "list", description = "${bundle:help.fee.list}")
    static final class Items implements Callable<Integer> {

        private final Sealbook program;

        Items(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                FeeWords words = new FeeWords(program.output().messages(), office);
                List<Map<String, Object>> items = new ArrayList<>();
                Columns table = new Columns();
                for (FeeItem item : office.fees().list().items()) {
                    items.add(Map.of(
                            "code", item.code(),
                            "zh", item.zh(),
                            "en", item.en(),
                            "unit", item.unit(),
                            "amount", item.amount()));
                    table.row(item.code(), words.item(item), Money.yuan(item.amount()), item.unit());
                }
                program.output().answer(Map.of("items", items));
                table.print(program.output());
                return Exit.DONE;
            });
        }
    }

    /** {@code fee show}: the fees of a case. */
    @Command(name = "show", description = "${bundle:help.fee.show}")
    static final class Show implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        Show(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            return new OfficeSession(program).work(office -> {
                FeeSlip slip = office.fees().slip(id);
                FeeWords words = new FeeWords(program.output().messages(), office);
                List<Map<String, Object>> rows = new ArrayList<>();
                Columns table = new Columns();
                for (FeeRow row : slip.rows()) {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("kind", row.kind().code());
                    row.item().ifPresent(item -> json.put("item", item));
                    json.put("quantity", row.quantity());
                    json.put("amount", row.amount());
                    row.method().ifPresent(method -> json.put("method", method.code()));
                    row.reason().ifPresent(reason -> json.put("reason", reason));
                    json.put("by", row.by().value());
                    json.put("at", row.at().toString());
                    json.put("entry", row.entry().toString());
                    rows.add(json);
                    table.row(words.line(row), Money.yuan(row.amount()), words.who(row));
                }
                Map<String, Object> answer = json(slip.balance());
                answer.put("rows", rows);
                program.output().answer(answer);
                table.print(program.output());
                program.output().print(FeeWords.sums(program.output().messages(), slip.balance()));
                return Exit.DONE;
            });
        }
    }

    /** {@code fee charge}: an item of the list. */
    @Command(name = "charge", description = "${bundle:help.fee.charge}")
    static final class Charge implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(index = "0", paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Parameters(index = "1", paramLabel = "ITEM", description = "${bundle:help.fee.item}")
        private String item = "";

        @Option(names = "--quantity", paramLabel = "N", description = "${bundle:help.fee.quantity}")
        private int quantity = 1;

        Charge(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            return new OfficeSession(program)
                    .work(office -> done(
                            program,
                            office,
                            office.fees().charge(OfficeSession.command(), office.person(), id, item, quantity)));
        }
    }

    /** {@code fee pay}: money came in. */
    @Command(name = "pay", description = "${bundle:help.fee.pay}")
    static final class Pay implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(index = "0", paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Parameters(index = "1", paramLabel = "YUAN", description = "${bundle:help.fee.yuan}")
        private String amount = "";

        @Option(names = "--method", paramLabel = "METHOD", description = "${bundle:help.fee.method}")
        private String method = PayMethod.CASH.code();

        Pay(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            PayMethod how = Given.code(PayMethod.values(), method);
            return new OfficeSession(program)
                    .work(office -> done(
                            program,
                            office,
                            office.fees().pay(OfficeSession.command(), office.person(), id, Money.fen(amount), how)));
        }
    }

    /** {@code fee reduce}: by somebody who does not handle the case. */
    @Command(name = "reduce", description = "${bundle:help.fee.reduce}")
    static final class Reduce implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(index = "0", paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Parameters(index = "1", paramLabel = "YUAN", description = "${bundle:help.fee.yuan}")
        private String amount = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "${bundle:help.reason}")
        private String reason = "";

        Reduce(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            return new OfficeSession(program)
                    .work(office -> done(
                            program,
                            office,
                            office.fees()
                                    .reduce(OfficeSession.command(), office.person(), id, Money.fen(amount), reason)));
        }
    }

    /** {@code fee refund}: by somebody who does not handle the case. */
    @Command(name = "refund", description = "${bundle:help.fee.refund}")
    static final class Refund implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(index = "0", paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Parameters(index = "1", paramLabel = "YUAN", description = "${bundle:help.fee.yuan}")
        private String amount = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "${bundle:help.reason}")
        private String reason = "";

        Refund(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            return new OfficeSession(program)
                    .work(office -> done(
                            program,
                            office,
                            office.fees()
                                    .refund(OfficeSession.command(), office.person(), id, Money.fen(amount), reason)));
        }
    }
}
