package org.sealbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.parties.IdentityCheck;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.casework.procedure.OtherCase;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code case party}: who takes part in a case. */
@Command(name = "party", description = "${bundle:help.case.party}", synopsisSubcommandLabel = "COMMAND")
final class CasePartyCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new CasePartyCommand())
                .addSubcommand(new Add(program))
                .addSubcommand(new Correct(program))
                .addSubcommand(new CasePartyCheckCommand(program))
                .addSubcommand(new Parties(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** A party with all that is known of it. */
    static Map<String, Object> json(PartyRow party) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", party.id().value());
        json.put("role", party.role().code());
        json.put("idType", party.idType().code());
        party.name().ifPresent(name -> json.put("name", name));
        party.idNumber().ifPresent(number -> json.put("idNumber", number));
        party.details().birthDate().ifPresent(day -> json.put("birthDate", day.toString()));
        party.details().sex().ifPresent(sex -> json.put("sex", sex.code()));
        party.details().nationality().ifPresent(text -> json.put("nationality", text));
        party.details().validUntil().ifPresent(day -> json.put("validUntil", day.toString()));
        party.details().legalRepresentative().ifPresent(name -> json.put("legalRepresentative", name));
        party.details().address().ifPresent(address -> json.put("address", address));
        party.details().phone().ifPresent(phone -> json.put("phone", phone));
        party.agency().ifPresent(acts -> {
            json.put("agentOf", acts.principal().value());
            json.put("agency", acts.kind().code());
            acts.until().ifPresent(day -> json.put("agencyUntil", day.toString()));
        });
        party.scope().ifPresent(scope -> json.put("scope", scope));
        return json;
    }

    /** {@code case party add CASE}: one more party, with guardians who act for it. */
    @Command(name = "add", description = "${bundle:help.case.party.add}")
    static final class Add implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Option(names = "--of", paramLabel = "PARTY", description = "${bundle:help.case.party.of}")
        private @Nullable String of;

        @Mixin
        private PartyOptions options = new PartyOptions();

        Add(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            Optional<Id> principal = Optional.ofNullable(of).map(Given::id);
            return new OfficeSession(program).work(office -> {
                Recorded added = office.parties()
                        .add(OfficeSession.command(), office.person(), id, options.withGuardians(), principal);
                program.output().answer(Answers.made(added));
                program.output()
                        .say("case.party.added", added.id(), added.receipt().last());
                return Exit.DONE;
            });
        }
    }

    /** {@code case party correct CASE PARTY}: all that is right of a party that was entered wrongly. */
    @Command(name = "correct", description = "${bundle:help.case.party.correct}")
    static final class Correct implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(index = "0", paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Parameters(index = "1", paramLabel = "PARTY", description = "${bundle:help.case.party.id}")
        private String party = "";

        @Mixin
        private PartyOptions options = new PartyOptions();

        Correct(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            Id wrong = Given.id(party);
            return new OfficeSession(program).work(office -> {
                Recorded corrected =
                        office.parties().correct(OfficeSession.command(), office.person(), id, wrong, options.party());
                program.output().answer(Answers.made(corrected));
                program.output().say("case.party.corrected", corrected.receipt().last());
                return Exit.DONE;
            });
        }
    }

    /** {@code case party list CASE}: the parties, and the other cases in which each takes part. */
    @Command(name = "list", description = "${bundle:help.case.party.list}")
    static final class Parties implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        Parties(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            return new OfficeSession(program).work(office -> list(office, id));
        }

        private Exit list(Office office, Id id) {
            office.cases().file(id);
            Words words = new Words(program.output().messages(), office);
            List<OtherCase> elsewhere = office.parties().elsewhere(id);
            List<IdentityCheck> checks = office.parties().checks(id);
            List<Map<String, Object>> json = new ArrayList<>();
            Columns table = new Columns();
            for (PartyRow party : office.parties().ofCase(id)) {
                List<OtherCase> others = elsewhere.stream()
                        .filter(other -> other.party().equals(party.id()))
                        .toList();
                Map<String, Object> each = json(party);
                each.put(
                        "otherCases",
                        others.stream().map(other -> other.file().id().value()).toList());
                List<Map<String, Object>> compared = new ArrayList<>();
                checks.stream()
                        .filter(check -> check.party().equals(party.id()))
                        .forEach(check -> compared.add(CasePartyCheckCommand.json(check)));
                each.put("checks", compared);
                json.add(each);
                table.row(
                        party.id().value(),
                        words.term("party-role", party.role()),
                        words.orErased(party.name()),
                        words.term("id-type", party.idType()),
                        words.orErased(party.idNumber()),
                        others.isEmpty() ? "" : words.say("case.party.elsewhere", others.size()));
            }
            program.output().answer(Map.of("parties", json));
            table.print(program.output());
            return Exit.DONE;
        }
    }
}
