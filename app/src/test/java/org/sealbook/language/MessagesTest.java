package org.sealbook.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealbook.casework.catalogue.FieldType;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.catalogue.Retention;
import org.sealbook.casework.catalogue.TextForm;
import org.sealbook.casework.custody.CustodyDetail;
import org.sealbook.casework.custody.CustodyEvent;
import org.sealbook.casework.custody.MediumKind;
import org.sealbook.casework.custody.MediumState;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.issue.ApprovalPoint;
import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.issue.Reexamination;
import org.sealbook.casework.issue.RequestedBy;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.PartyKind;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.parties.Sex;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Correction;
import org.sealbook.casework.procedure.Deadline;
import org.sealbook.casework.procedure.NoticeManner;
import org.sealbook.casework.procedure.NoticeSigner;
import org.sealbook.casework.procedure.PauseGround;
import org.sealbook.casework.procedure.RefusalGround;
import org.sealbook.casework.procedure.StepDetail;
import org.sealbook.casework.procedure.TerminationGround;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.keys.DamagedKeysException;

class MessagesTest {

    private static final Path ROOT = Path.of(System.getProperty("sealbook.root"));
    private static final Pattern LITERAL = Pattern.compile(
            "(?:\"|\\$\\{bundle:)([a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)(?:\"|})");

    /** Looks like a key and is the name of a file or folder. */
    private static final Pattern NO_KEY =
            Pattern.compile("journal\\.new|ledger\\.mv\\.db|(?!help\\.).*\\.json|[a-z]+\\.css|consortium\\.example");

    /** A key that goes with an exception, an objection or a remark of an audit, whatever its area. */
    private static final Pattern THROWN = Pattern.compile(
            "(?:new [A-Z]\\w*(?:Exception|Refusal)|Refusal|Objection\\.of|wrongUse|surroundings|say|remark|text|not)"
                    + "\\(\\s*(?:\"[a-z]+\",\\s*)?\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

    /** The beginning of keys whose end is the name of a constant. */
    private static final Pattern FAMILY = Pattern.compile("\"((?:[a-z-]+\\.)+)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(keys("zh"), keys("en"));
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        for (String language : List.of("zh", "en")) {
            List<String> keys = lines(language).stream().map(line -> line[0]).toList();
            List<String> twice = new ArrayList<>(keys);
            new HashSet<>(keys).forEach(twice::remove);
            assertEquals(List.of(), twice, language);
        }
    }

    @Test
    void everyKeyThatTheCodeNamesHasASentenceAndEverySentenceIsNamed() throws IOException {
        Set<String> sentences = keys("en");
        Set<String> areas = sentences.stream().map(MessagesTest::area).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        Set<String> families = new TreeSet<>();
        for (String source : sources()) {
            LITERAL.matcher(source)
                    .results()
                    .map(literal -> literal.group(1))
                    .filter(key ->
                            areas.contains(area(key)) && !NO_KEY.matcher(key).matches())
                    .forEach(named::add);
            THROWN.matcher(source).results().map(key -> key.group(1)).forEach(named::add);
            FAMILY.matcher(source).results().map(literal -> literal.group(1)).forEach(families::add);
        }
        Set<String> missing = new TreeSet<>(named);
        missing.removeAll(sentences);
        assertEquals(Set.of(), missing, "named in the code, without a sentence");
        Set<String> obsolete = new TreeSet<>(sentences);
        obsolete.removeIf(key -> named.contains(key.replaceFirst("\\.(kept|todo|window)$", "")));
        obsolete.removeAll(named);
        obsolete.removeIf(key -> families.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), obsolete, "sentences that nothing in the code names");
    }

    @Test
    void bothLanguagesUseTheSameArguments() throws IOException {
        var arguments = new TreeMap<String, Set<String>>();
        for (String[] line : lines("zh")) {
            arguments.put(line[0], places(line[1]));
        }
        for (String[] line : lines("en")) {
            assertEquals(arguments.get(line[0]), places(line[1]), line[0]);
        }
    }

    @Test
    void everyFaultOfAKeyFileHasASentence() throws IOException {
        Set<String> sentences = keys("en");
        for (var fault : DamagedKeysException.Fault.values()) {
            String key = "keys.damaged." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertTrue(sentences.contains(key), key);
        }
    }

    @Test
    void everyReasonOfAnInspectionHasASentence() throws IOException {
        Set<String> sentences = keys("en");
        Set<String> reasons = new TreeSet<>();
        for (String source : sources()) {
            Pattern.compile("Reason\\.of\\(\\s*\"([a-z-]+)\"")
                    .matcher(source)
                    .results()
                    .forEach(reason -> reasons.add("pdf.signature." + reason.group(1)));
        }
        assertFalse(reasons.isEmpty());
        reasons.removeAll(sentences);
        assertEquals(Set.of(), reasons);
    }

    @Test
    void everyCodeHasAWordInBothLanguages() {
        Map<String, Coded[]> families = Map.ofEntries(
                Map.entry("act", Act.values()),
                Map.entry("agency", AgencyKind.values()),
                Map.entry("case-document", DocumentKind.values()),
                Map.entry("case-state", CaseState.values()),
                Map.entry("certificate-state", CertificateState.values()),
                Map.entry("correction", Correction.values()),
                Map.entry("custody-detail", CustodyDetail.values()),
                Map.entry("custody-event", CustodyEvent.values()),
                Map.entry("medium-kind", MediumKind.values()),
                Map.entry("medium-state", MediumState.values()),
                Map.entry("deadline", Deadline.Kind.values()),
                Map.entry("field-type", FieldType.values()),
                Map.entry("file-class", FileClass.values()),
                Map.entry("id-type", IdType.values()),
                Map.entry("manner", NoticeManner.values()),
                Map.entry("notice-signer", NoticeSigner.values()),
                Map.entry("party-kind", PartyKind.values()),
                Map.entry("party-role", PartyRole.values()),
                Map.entry("pause-ground", PauseGround.values()),
                Map.entry("point", ApprovalPoint.values()),
                Map.entry("reexamination", Reexamination.values()),
                Map.entry("refusal-ground", RefusalGround.values()),
                Map.entry("requested-by", RequestedBy.values()),
                Map.entry("retention", Retention.values()),
                Map.entry("role", Role.values()),
                Map.entry("setting", SettingKind.values()),
                Map.entry("sex", Sex.values()),
                Map.entry("step", CaseStep.values()),
                Map.entry("termination-ground", TerminationGround.values()),
                Map.entry("text-form", TextForm.values()));
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            families.forEach((family, values) -> {
                for (Coded value : values) {
                    assertTrue(messages.has("term." + family + "." + value.code()), family + " " + value.code());
                }
            });
        }
    }

    @Test
    void everyStepHasAButtonAndEveryThingToSayWithItHasALabelInBothLanguages() {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            for (CaseStep step : CaseStep.values()) {
                boolean joined = Set.of(CaseStep.REISSUE, CaseStep.CORRECT, CaseStep.REVOKE)
                        .contains(step);
                assertTrue(joined || messages.has("cases-screen.step." + step.code()), step.code());
                for (StepDetail detail : step.details()) {
                    assertTrue(messages.has("cases-screen.step." + step.code() + ".what"), step.code());
                    assertTrue(messages.has("cases-screen.step." + step.code() + ".do"), step.code());
                    assertTrue(messages.has("cases-screen.detail." + detail.name()), detail.name());
                    assertTrue(
                            detail.isChoice() || messages.has("cases-screen.detail." + detail.name() + ".hint"),
                            detail.name());
                    assertTrue(messages.has("term.detail." + detail.name()), detail.name());
                }
            }
        }
    }

    @Test
    void everyFamilyThatASentenceNamesHasWords() throws IOException {
        Set<String> sentences = keys("en");
        for (String language : List.of("zh", "en")) {
            for (String[] line : lines(language)) {
                Pattern.compile("\\{\\d:([a-z-]+)}")
                        .matcher(line[1])
                        .results()
                        .forEach(place -> assertTrue(
                                sentences.stream().anyMatch(key -> key.startsWith("term." + place.group(1) + ".")),
                                line[0]));
            }
        }
    }

    @Test
    void codesAreSaidInWordsAndUnknownOnesAsTheyAre() {
        assertEquals(
                "案件处于“待审批”状态，不能进行步骤“fly”。",
                Messages.of(Language.ZH).text("refusal.case.not-in-this-state", "fly", "pending-approval"));
        assertEquals(
                "以下审批要点未确认：材料充分、收费正确。",
                Messages.of(Language.ZH).text("refusal.certificate.points-not-confirmed", "material, fee"));
    }

    @Test
    void argumentsAreTakenAsTheyAre() {
        assertEquals("“{0} $1 'x'” is not known.", Messages.of(Language.EN).text("usage.unknown", "{0} $1 'x'"));
    }

    @Test
    void eachLanguageSpeaksItself() {
        assertEquals("请给出一个命令。", Messages.of(Language.ZH).text("usage.no-command"));
        assertEquals("Please name a command.", Messages.of(Language.EN).text("usage.no-command"));
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{\\d(:[a-z-]+)?}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String language) throws IOException {
        return lines(language).stream().map(line -> line[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String[]> lines(String language) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String book : Messages.BOOKS) {
            lines.addAll(Files.readAllLines(ROOT.resolve(
                    "app/src/main/resources/org/sealbook/language/" + book + "_" + language + ".properties")));
        }
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .toList();
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String module : List.of("ledger-sync", "reports", "app")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
