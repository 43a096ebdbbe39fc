package org.sealbook.office.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.copies.CopyKind;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.evidence.IntakeProgress;
import org.sealbook.casework.fees.PayMethod;
import org.sealbook.casework.issue.ApprovalPoint;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.casework.issue.Reexamination;
import org.sealbook.casework.issue.RequestedBy;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Correction;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.office.Office;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.Id;

/**
 * One detailed case, told as a list of scenes: each call adds what somebody does next, some minutes after the scene before, or on a later
 * workday. Nothing happens until the scenes are played.
 */
final class CaseStory {

    private static final int MINUTES_APART = 9;
    private static final int MORNINGS = 200;
    private static final String NOTICE = "已告知申请人所申请公证事项的法律意义和可能产生的法律后果，以及如实陈述、提供真实材料的义务；申请人表示知悉。";

    private final SampleOffice at;
    private final String name;
    private final int number;
    private final Random commands;
    private final List<Scene> scenes = new ArrayList<>();
    private final Id opening;
    private String notary = SampleStaff.NOTARY;
    private Optional<String> second = Optional.empty();
    private String approver = SampleStaff.DIRECTOR;
    private int day;
    private int minute;
    private ClockGrade clock = ClockGrade.SYNCED;
    private @Nullable Id caseId;

    /**
     * @param name of the folder in which the case's files are made
     * @param number which case of the year it is; tells its ids and times of day apart from others'
     * @param day the index of the workday on which it begins
     */
    CaseStory(SampleOffice at, String name, int number, int day) {
        this.at = at;
        this.name = name;
        this.number = number;
        this.commands = new Random(at.seed() * 1_000_003 + number);
        this.opening = Id.random(commands);
        this.day = day;
        this.minute = morning();
    }

    String name() {
        return name;
    }

    List<Scene> scenes() {
        return scenes;
    }

    /** The case, once it was opened. */
    Id caseId() {
        if (caseId == null) {
            throw new IllegalStateException(name + " was not opened yet");
        }
        return caseId;
    }

    /** The certificate of the case that was drafted last. */
    CertificateRow certificate() {
        return office().certificates().ofCase(caseId()).getLast();
    }

    SamplePeople people() {
        return at.people();
    }

    /** The day on which the story stands now, as forms say it. */
    String date() {
        return at.days().day(day).toString();
    }

    CaseStory by(String handler, String secondPerson) {
        notary = handler;
        second = Optional.of(secondPerson);
        return this;
    }

    CaseStory by(String handler) {
        notary = handler;
        return this;
    }

    CaseStory approvedBy(String person) {
        approver = person;
        return this;
    }

    /** What comes now happens so many workdays later. */
    CaseStory later(int workdays) {
        day += workdays;
        minute = morning();
        return this;
    }

    /** While this is done, the office's clock has this grade. */
    CaseStory clock(ClockGrade grade) {
        clock = grade;
        return this;
    }

    CaseStory open(String matter, String category, List<Party> parties, Map<String, String> form) {
        return then(() -> caseId = office().cases()
                .open(
                        opening,
                        id(SampleStaff.CLERK),
                        new NewCase(matter, category, id(notary), second.map(this::id), parties, form))
                .id());
    }

    CaseStory apply() {
        return step(SampleStaff.CLERK, CaseStep.APPLY, Map.of());
    }

    /** From the application to the acceptance, the fee and the notice. */
    CaseStory accepted(String feeItem) {
        apply().step(notary, CaseStep.ACCEPT, Map.of());
        if (!feeItem.isEmpty()) {
            then(() -> office().fees().charge(command(), id(SampleStaff.CLERK), caseId(), feeItem, 1));
        }
        return notice();
    }

    CaseStory notice() {
        return step(notary, CaseStep.NOTICE, Map.of("manner", "paper", "signer", "applicant", "text", NOTICE));
    }

    CaseStory examined() {
        return step(notary, CaseStep.EXAMINE, Map.of());
    }

    /** Files of these names are made and taken in. */
    CaseStory fixed(String... names) {
        return then(() -> office().evidence()
                .fix(
                        command(),
                        id(notary),
                        caseId(),
                        SampleFiles.write(at.samples().resolve(name), List.of(names), at.seed() * 100 + number),
                        IntakeProgress.NOBODY));
    }

    CaseStory drafted() {
        return drafted("");
    }

    /** A draft that begins with what the matter's certificates begin with, and goes on so. */
    CaseStory drafted(String more) {
        return then(() -> {
            List<Id> files = office().evidence().ofCase(caseId()).stream()
                    .map(EvidenceRow::id)
                    .toList();
            office().certificates()
                    .draft(command(), id(notary), caseId(), office().drafts().proposedText(caseId()) + more, files);
        });
    }

    CaseStory redrafted() {
        return then(() -> {
            CertificateRow draft = certificate();
            office().certificates()
                    .redraft(
                            command(),
                            id(notary),
                            draft.id(),
                            draft.text().orElseThrow() + "\n本稿已按审批意见修改。",
                            draft.attachments());
        });
    }

    CaseStory submitted() {
        return step(notary, CaseStep.SUBMIT, Map.of());
    }

    CaseStory approved() {
        return then(() -> {
            Id draft = certificate().id();
            office().certificates()
                    .approve(
                            command(),
                            id(approver),
                            draft,
                            office().certificates().content(draft).digest(),
                            EnumSet.allOf(ApprovalPoint.class));
        });
    }

    CaseStory returned(String reason) {
        return then(() -> office().certificates()
                .returnDraft(command(), id(approver), certificate().id(), reason));
    }

    CaseStory issued() {
        return then(() ->
                office().issue().issue(command(), id(notary), certificate().id(), IssueProgress.NOBODY));
    }

    /** A number is given, but the paper is not made; so the number is given up, and the certificate issued under the next one. */
    CaseStory issuedAfterAVoidedNumber(String reason) {
        then(() -> {
            try {
                office().issue().issue(command(), id(notary), certificate().id(), new EndsAfterTheNumber());
            } catch (CancellationException _) {
                // So it was meant: the number is pending now.
            }
        });
        return then(() -> office().issue()
                        .voidNumber(command(), id(notary), certificate().id(), reason))
                .issued();
    }

    /** From the draft to the issued certificate, within some workdays. */
    CaseStory completed() {
        return drafted().submitted().later(1).approved().later(1).issued();
    }

    CaseStory paid() {
        return then(() -> {
            long due = office().fees().slip(caseId()).balance().due();
            office().fees().pay(command(), id(SampleStaff.CLERK), caseId(), due, PayMethod.PHONE);
        });
    }

    /** Originals as the rules ask for, and so many duplicates. */
    CaseStory printed(int duplicates) {
        return then(() -> copies().print(duplicates));
    }

    /** One copy of a kind more. */
    CaseStory printedOnce(CopyKind kind) {
        return then(() -> copies().print(kind, 1));
    }

    /** The newest copy of a kind is no good. */
    CaseStory spoiled(CopyKind kind, String reason) {
        return then(() -> copies().spoilNewest(kind, reason));
    }

    /** The first original is handed out, and the certificate is delivered. */
    CaseStory delivered(String receiver) {
        then(() -> copies().handOutOriginal(receiver));
        return step(SampleStaff.CLERK, CaseStep.DELIVER, Map.of("receiver", receiver));
    }

    private CopyActs copies() {
        return new CopyActs(at, certificate().id(), commands);
    }

    CaseStory archived(FileClass fileClass) {
        then(() -> office().archive()
                .arrange(
                        command(),
                        id(SampleStaff.ARCHIVIST),
                        caseId(),
                        fileClass,
                        office().archive().file(caseId()).papers()));
        return then(() -> office().archive().handOver(command(), id(SampleStaff.ARCHIVIST), caseId()));
    }

    CaseStory reexamination(RequestedBy by, String reason) {
        return then(() -> office().reexamination()
                .ask(command(), id(SampleStaff.CLERK), certificate().id(), by, reason));
    }

    CaseStory decided(Reexamination outcome, String reason, Optional<String> announcement) {
        return then(() -> office().reexamination()
                .decide(command(), id(approver), certificate().id(), outcome, reason, announcement));
    }

    CaseStory reduced(long amount, String reason) {
        return then(() -> office().fees().reduce(command(), id(SampleStaff.DIRECTOR), caseId(), amount, reason));
    }

    CaseStory refunded(long amount, String reason) {
        return then(() -> office().fees().refund(command(), id(SampleStaff.DIRECTOR), caseId(), amount, reason));
    }

    CaseStory conflict(String person, String reason) {
        return then(() -> office().corrections().declareConflict(command(), id(person), caseId(), id(person), reason));
    }

    CaseStory secondPersonCorrected(String right, String reason) {
        return then(() -> office().corrections()
                .correct(
                        command(),
                        id(SampleStaff.DIRECTOR),
                        caseId(),
                        office().cases().file(caseId()).opened(),
                        Correction.SECOND_PERSON,
                        id(right).value(),
                        reason));
    }

    CaseStory step(String person, CaseStep step, Map<String, String> details) {
        return then(() -> office().cases().step(command(), id(person), caseId(), step, details));
    }

    /** A step of the handling notary with a reason. */
    CaseStory step(CaseStep step, String reason) {
        return step(notary, step, Map.of("reason", reason));
    }

    private CaseStory then(Scene.Doing doing) {
        scenes.add(new Scene(day, minute, number, clock, doing));
        minute += MINUTES_APART;
        return this;
    }

    private int morning() {
        return number * 37 % MORNINGS;
    }

    private Office office() {
        return at.office();
    }

    private Id id(String signIn) {
        return at.staff().id(signIn);
    }

    private Id command() {
        return Id.random(commands);
    }
}
