package org.sealbook.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.document.DocumentObject;
import org.sealbook.court.TrustList;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.HostileBytes;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.language.CsvReader;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.SignedNote;

/** Files of an office, and files that it is given, as a hostile hand may write them. */
class HostileOfficeFilesTest {

    @TempDir
    static Path temporary;

    private static OfficeFolder folder = TestOffice.at(Path.of("office"));
    private static TrustList trust = new TrustList(List.of(), new org.sealbook.court.TrustPolicy(1, 0));

    @BeforeAll
    static void anOffice() throws Exception {
        folder = TestOffice.staffed(temporary.resolve("office"));
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            trust = office.consortium().trusted();
            office.backups().create(temporary.resolve("backup"), BackupProgress.NONE);
        }
    }

    private static void withFile(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoTheOfficeIs() throws Exception {
        byte[] good = folder.identity().canonicalBytes();
        HostileBytes.check(good, 101, bytes -> OfficeIdentity.parse(bytes).canonicalBytes());
    }

    @Test
    void itsPeople() throws Exception {
        OfficeFolder copy = TestOffice.at(Files.createDirectories(temporary.resolve("copy")));
        byte[] good = Files.readAllBytes(folder.path().resolve("people.json"));
        HostileBytes.read(good, 102, bytes -> {
            withFile(copy.path().resolve("people.json"), bytes);
            try {
                copy.people();
            } catch (OfficeException | IOException e) {
                throw new FormatException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    @Test
    void whoTriedPasswords() throws Exception {
        Path file = temporary.resolve("sign-ins.json");
        SignInPauses pauses = new SignInPauses(file, new FaultyFiles(FileLayer.real()).quick(), new VirtualClock());
        Id person = folder.person(TestOffice.NOTARY).orElseThrow();
        pauses.failed(person);
        HostileBytes.read(Files.readAllBytes(file), 103, bytes -> {
            withFile(file, bytes);
            try {
                pauses.failed(person);
                pauses.requireTurn(person);
            } catch (OfficeException | IOException e) {
                throw new FormatException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    @Test
    void whatABackupSaysOfItself() throws Exception {
        byte[] statement = Files.readAllBytes(temporary.resolve("backup").resolve(BackupStatement.NAME));
        try (OfficeSecrets secrets = TestOffice.secrets(folder)) {
            HostileBytes.read(SignedNote.parse(statement).text().getBytes(UTF_8), 104, bytes -> {
                SignedNote note;
                try {
                    note = SignedNote.sign(new String(bytes, UTF_8), secrets.logSigner());
                } catch (IllegalArgumentException e) {
                    throw new FormatException("no note holds such a text", e);
                }
                BackupStatement.read(note);
            });
        }
        HostileBytes.check(
                Files.readAllBytes(temporary.resolve("backup").resolve(BackupManifest.NAME)),
                105,
                bytes -> BackupManifest.parse(bytes).encode());
    }

    @Test
    void trustedKeys() throws Exception {
        HostileBytes.read(trust.encode(), 106, bytes -> {
            TrustList read = TrustList.parse(bytes);
            assertEquals(read, TrustList.parse(read.encode()));
        });
    }

    @Test
    void listsAndDocumentsThatPeopleBring() throws Exception {
        byte[] csv = "\uFEFF姓名,证件号码\r\n\"陈\"\"小鹭\",1234\r\n李,\"a\nb\"\r\n".getBytes(UTF_8);
        HostileBytes.read(csv, 107, bytes -> {
            try {
                CsvReader.read(bytes);
            } catch (Refusal e) {
                throw new FormatException(e.key(), e);
            }
        });
        byte[] document = "{\"title\":\"收费\",\"items\":[{\"code\":\"a-b\",\"fen\":12}]}".getBytes(UTF_8);
        HostileBytes.read(document, 108, bytes -> {
            try {
                DocumentObject.of(new String(bytes, UTF_8)).text("title", 100);
            } catch (Refusal e) {
                throw new FormatException(e.key(), e);
            }
        });
    }
}
