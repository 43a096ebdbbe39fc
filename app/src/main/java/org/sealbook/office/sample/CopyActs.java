package org.sealbook.office.sample;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.sealbook.casework.copies.CopyDesk;
import org.sealbook.casework.copies.CopyKind;
import org.sealbook.casework.copies.CopyRow;
import org.sealbook.casework.copies.CopyState;
import org.sealbook.record.Id;

/** What clerks do with the copies of one certificate. */
final class CopyActs {

    private final SampleOffice at;
    private final Id certificate;
    private final Random commands;

    CopyActs(SampleOffice at, Id certificate, Random commands) {
        this.at = at;
        this.certificate = certificate;
        this.commands = commands;
    }

    /** Originals as the rules ask for, and so many duplicates: planned, and printed. */
    void print(int duplicates) {
        int originals = desk().copies(certificate).plan().originals();
        desk().plan(command(), at.staff().id(SampleStaff.OTHER_CLERK), certificate, originals, duplicates);
        print(CopyKind.ORIGINAL, originals);
        if (duplicates > 0) {
            print(CopyKind.DUPLICATE, duplicates);
        }
    }

    void print(CopyKind kind, int copies) {
        List<Optional<String>> papers =
                Stream.generate(() -> Optional.of(at.nextPaper())).limit(copies).toList();
        desk().print(command(), at.staff().id(SampleStaff.OTHER_CLERK), certificate, kind, papers);
    }

    void spoilNewest(CopyKind kind, String reason) {
        desk().spoil(
                        command(),
                        at.staff().id(SampleStaff.OTHER_CLERK),
                        printed(kind).getLast().id(),
                        reason);
    }

    void handOutOriginal(String receiver) {
        desk().deliver(
                        command(),
                        at.staff().id(SampleStaff.CLERK),
                        printed(CopyKind.ORIGINAL).getFirst().id(),
                        receiver);
    }

    private List<CopyRow> printed(CopyKind kind) {
        return desk().copies(certificate).rows().stream()
                .filter(row -> row.kind() == kind && row.state() == CopyState.PRINTED)
                .toList();
    }

    private CopyDesk desk() {
        return at.office().copies();
    }

    private Id command() {
        return Id.random(commands);
    }
}
