package org.sealbook.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.sealbook.journal.Damage.Reason;
import org.sealbook.journal.FileLayer.OpenFile;
import org.sealbook.journal.JournalException.Stage;

/** Moves the bad tail of a journal's last segment away, so that nothing is lost if it was not what it seemed. */
final class Quarantine {

    private static final int PIECE = 1 << 18;

    private Quarantine() {}

    static Path cut(Path folder, FileLayer files, Damage damage, Path quarantineFolder) throws JournalException {
        Path segment = damage.segment();
        try {
            boolean last = new JournalReader(folder, files).last().equals(Optional.of(segment));
            if (!damage.isTail() || !last) {
                throw JournalException.of(
                        Stage.QUARANTINE,
                        "journal.not-a-tail",
                        segment.toString(),
                        Long.toString(damage.offset()),
                        damage.reason().name());
            }
            files.createFolders(quarantineFolder);
            Path copy = freeName(files, quarantineFolder, damage);
            try (OpenFile from = files.open(segment)) {
                if (from.size() != damage.offset() + damage.length()) {
                    throw JournalException.of(Stage.QUARANTINE, "journal.changed", segment.toString());
                }
                try (OpenFile to = files.create(copy)) {
                    copyTail(from, damage.offset(), to);
                    to.force();
                }
                files.forceFolder(quarantineFolder);
                if (damage.reason() != Reason.BAD_HEADER) {
                    from.truncate(damage.offset());
                    from.force();
                }
            }
            if (damage.reason() == Reason.BAD_HEADER) {
                files.delete(segment);
                files.forceFolder(folder);
            }
            return copy;
        } catch (IOException e) {
            throw JournalException.wrap(Stage.QUARANTINE, "journal.quarantine-failed", segment, e);
        }
    }

    private static Path freeName(FileLayer files, Path quarantineFolder, Damage damage) {
        String name = damage.segment().getFileName() + ".from-" + damage.offset();
        Path copy = quarantineFolder.resolve(name);
        for (int i = 2; files.exists(copy); i++) {
            copy = quarantineFolder.resolve(name + "-" + i);
        }
        return copy;
    }

    private static void copyTail(OpenFile from, long offset, OpenFile to) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long at = offset;
        while (from.read(piece.clear(), at) > 0) {
            at += piece.position();
            to.write(piece.flip());
        }
    }
}
