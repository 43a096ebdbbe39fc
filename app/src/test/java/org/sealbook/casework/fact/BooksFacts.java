package org.sealbook.casework.fact;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealbook.casework.archive.ArchiveFact;
import org.sealbook.casework.archive.ArchiveFact.FileArranged;
import org.sealbook.casework.archive.ArchiveFact.FileHandedOver;
import org.sealbook.casework.archive.ArchiveFact.FileOpened;
import org.sealbook.casework.archive.PaperKind;
import org.sealbook.casework.archive.Volume;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.copies.CopyFact;
import org.sealbook.casework.copies.CopyFact.CopiesPlanned;
import org.sealbook.casework.copies.CopyFact.CopyDelivered;
import org.sealbook.casework.copies.CopyFact.CopyPrinted;
import org.sealbook.casework.copies.CopyFact.CopySpoiled;
import org.sealbook.casework.copies.CopyKind;
import org.sealbook.casework.copies.CopyPlan;
import org.sealbook.casework.custody.CustodyEvent;
import org.sealbook.casework.custody.CustodyFact;
import org.sealbook.casework.custody.CustodyFact.CustodyRecorded;
import org.sealbook.casework.custody.CustodyFact.MediumReceived;
import org.sealbook.casework.custody.MediumKind;
import org.sealbook.casework.custody.MediumState;
import org.sealbook.casework.documents.DocumentFact;
import org.sealbook.casework.documents.DocumentFact.DocumentMade;
import org.sealbook.casework.fees.FeeFact;
import org.sealbook.casework.fees.FeeFact.FeeCharged;
import org.sealbook.casework.fees.FeeFact.FeePaid;
import org.sealbook.casework.fees.FeeFact.FeeReduced;
import org.sealbook.casework.fees.FeeFact.FeeRefunded;
import org.sealbook.casework.fees.PayMethod;
import org.sealbook.casework.register.RegisterFact;
import org.sealbook.casework.register.RegisterFact.RegisterConfirmed;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/** The facts of the office's books as a record holds them for ever: register, copies, archive, fees, documents, custody. */
final class BooksFacts {

    private static final Id CASE = new Id("c".repeat(32));
    private static final Id PERSON = new Id("1".repeat(32));
    private static final Id THING = new Id("2".repeat(32));
    private static final Digest DIGEST = Digest.of("x".getBytes(StandardCharsets.UTF_8));
    private static final String C = "\"" + CASE + "\"";
    private static final String P = "\"" + PERSON + "\"";
    private static final String T = "\"" + THING + "\"";
    private static final String D = "\"LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=\"";

    private BooksFacts() {}

    static final List<Class<? extends Fact>> AREAS = List.of(
            RegisterFact.class,
            CopyFact.class,
            ArchiveFact.class,
            FeeFact.class,
            DocumentFact.class,
            CustodyFact.class);

    static final List<FactsTest.Golden> GOLDEN = List.of(
            new FactsTest.Golden(
                    new RegisterConfirmed(2026, PERSON, 120, DIGEST),
                    "RegisterConfirmed",
                    "{\"digest\":" + D + ",\"notary\":" + P + ",\"rows\":120,\"v\":1,\"year\":2026}"),
            new FactsTest.Golden(
                    new CopiesPlanned(THING, CASE, new CopyPlan(3, 2)),
                    "CopiesPlanned",
                    "{\"case\":" + C + ",\"certificate\":" + T + ",\"duplicates\":2,\"originals\":3,\"v\":1}"),
            new FactsTest.Golden(
                    new CopyPrinted(PERSON, THING, CASE, CopyKind.DUPLICATE, 4, Optional.empty()),
                    "CopyPrinted",
                    "{\"case\":" + C + ",\"certificate\":" + T + ",\"copy\":" + P
                            + ",\"kind\":\"duplicate\",\"serial\":4,\"v\":1}"),
            new FactsTest.Golden(
                    new CopySpoiled(PERSON, CASE), "CopySpoiled", "{\"case\":" + C + ",\"copy\":" + P + ",\"v\":1}"),
            new FactsTest.Golden(
                    new CopyDelivered(PERSON, CASE),
                    "CopyDelivered",
                    "{\"case\":" + C + ",\"copy\":" + P + ",\"v\":1}"),
            new FactsTest.Golden(
                    new FileArranged(
                            CASE,
                            FileClass.SECRET,
                            List.of(
                                    new ArchiveFact.Line(Volume.MAIN, PaperKind.EVIDENCE, Optional.of(THING), 12),
                                    new ArchiveFact.Line(Volume.AUXILIARY, PaperKind.PAPER, Optional.empty(), 3))),
                    "FileArranged",
                    "{\"case\":" + C + ",\"class\":\"secret\",\"papers\":[\"main evidence 12 " + THING
                            + "\",\"auxiliary paper 3\"],\"v\":1}"),
            new FactsTest.Golden(
                    new FileHandedOver(CASE, 21), "FileHandedOver", "{\"case\":" + C + ",\"pages\":21,\"v\":1}"),
            new FactsTest.Golden(new FileOpened(CASE), "FileOpened", "{\"case\":" + C + ",\"v\":1}"),
            new FactsTest.Golden(
                    new FeeCharged(CASE, 1, "preservation", 2, 80_000),
                    "FeeCharged",
                    "{\"case\":" + C
                            + ",\"fees\":1,\"item\":\"preservation\",\"quantity\":2,\"unitAmount\":80000,\"v\":1}"),
            new FactsTest.Golden(
                    new FeeReduced(CASE, 5_000), "FeeReduced", "{\"amount\":5000,\"case\":" + C + ",\"v\":1}"),
            new FactsTest.Golden(
                    new FeePaid(CASE, 5_000, PayMethod.PHONE),
                    "FeePaid",
                    "{\"amount\":5000,\"case\":" + C + ",\"method\":\"phone\",\"v\":1}"),
            new FactsTest.Golden(
                    new DocumentMade(
                            THING, CASE, DocumentKind.INQUIRY_RECORD, 3, 1, Optional.of(PERSON), 2, 34_567, DIGEST),
                    "DocumentMade",
                    "{\"case\":" + C + ",\"document\":" + T + ",\"kind\":\"inquiry-record\",\"length\":34567,"
                            + "\"pages\":2,\"replaces\":" + P + ",\"serial\":3,\"sha256\":" + D
                            + ",\"texts\":1,\"v\":1}"),
            new FactsTest.Golden(
                    new MediumReceived(THING, CASE, MediumKind.BAG, Optional.of(PERSON), MediumState.SEALED),
                    "MediumReceived",
                    "{\"case\":" + C + ",\"holds\":" + P + ",\"kind\":\"bag\",\"medium\":" + T
                            + ",\"state\":\"sealed\",\"v\":1}"),
            new FactsTest.Golden(
                    new CustodyRecorded(THING, CASE, CustodyEvent.LENT, Optional.of(LocalDate.of(2026, 12, 1))),
                    "CustodyRecorded",
                    "{\"case\":" + C + ",\"due\":\"2026-12-01\",\"event\":\"lent\",\"medium\":" + T + ",\"v\":1}"),
            new FactsTest.Golden(
                    new FeeRefunded(CASE, 5_000), "FeeRefunded", "{\"amount\":5000,\"case\":" + C + ",\"v\":1}"));

    static Stream<Fact> read(RecordedEntry recorded) {
        return Stream.<Optional<? extends Fact>>of(
                        RegisterFact.read(recorded),
                        CopyFact.read(recorded),
                        ArchiveFact.read(recorded),
                        FeeFact.read(recorded),
                        DocumentFact.read(recorded),
                        CustodyFact.read(recorded))
                .flatMap(Optional::stream);
    }
}
