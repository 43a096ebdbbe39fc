package org.sealbook.ledger;

import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.FaultyFiles.Operation;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.Id;

/**
 * An office at work in a process of its own, made to be killed: it records without end, says each acknowledged command on its
 * standard output, and keeps the stage of its writer in a mapped file. Given a stage, it stops there for good once it has
 * acknowledged a few acts.
 */
final class KilledOffice {

    private static final int ACKNOWLEDGED_BEFORE_HOLDING = 5;

    /** So much that the journal needs room again every few blocks. */
    private static final int ANNEX = 300_000;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger piece = new AtomicInteger();
    private final AtomicReference<@Nullable WriteStage> holdAt;
    private final int annex;
    private final MappedByteBuffer stage;
    private boolean held;
    private final PrintStream out = System.out;

    private KilledOffice(Path stageFile, @Nullable WriteStage holdAt) throws java.io.IOException {
        try (RandomAccessFile file = new RandomAccessFile(stageFile.toFile(), "rw")) {
            file.setLength(1);
            this.stage = file.getChannel().map(MapMode.READ_WRITE, 0, 1);
        }
        this.holdAt = new AtomicReference<>(holdAt);
        this.annex = holdAt == WriteStage.ROOM ? ANNEX : 10;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        @Nullable WriteStage hold = arguments.length > 2 ? WriteStage.valueOf(arguments[2]) : null;
        new KilledOffice(Path.of(arguments[1]), hold).work(folder);
    }

    private void work(Path folder) throws Exception {
        FaultyFiles files = new FaultyFiles(FileLayer.real()).onCall(this::onFiles);
        TestLedger office = TestLedger.open(folder, files, this::watched);
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 3; i++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    Id command = Id.random(random);
                    office.ledger.record(TestLedger.noteWithAnnex(command, "a note", annex));
                    synchronized (out) {
                        out.println(command.value());
                        out.flush();
                    }
                    acknowledged.incrementAndGet();
                }
            });
        }
    }

    private void onFiles(Operation operation, Path path) {
        if (!path.toString().endsWith(".seg") || !WriteStage.of(stage.get(0)).writes()) {
            return;
        }
        if (operation == Operation.WRITE) {
            at(WriteStage.ROOM);
        } else if (operation == Operation.OVERWRITE) {
            at(WriteStage.PIECES.get(piece.getAndIncrement() % WriteStage.PIECES.size()));
        } else if (operation == Operation.FORCE) {
            at(WriteStage.FORCE);
        }
    }

    private RecordStore watched(RecordStore store) {
        return (RecordStore) Proxy.newProxyInstance(
                RecordStore.class.getClassLoader(), new Class<?>[] {RecordStore.class}, (_, method, parameters) -> {
                    try {
                        switch (method.getName()) {
                            case "begin" -> {
                                piece.set(0);
                                at(WriteStage.BEGIN);
                            }
                            case "beginCommand" -> at(WriteStage.DECIDE);
                            case "commit" -> at(WriteStage.COMMIT);
                            default -> {}
                        }
                        if (method.getName().equals("close") && method.getParameterCount() == 2) {
                            at(WriteStage.CLOSE_BLOCK);
                        }
                        Object answer = method.invoke(store, parameters);
                        if (method.getName().equals("commit")) {
                            at(WriteStage.COMMITTED);
                            at(WriteStage.IDLE);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Where one thread is held, the stage stays, though the journal's thread or the writer's goes on beside it. */
    private void at(WriteStage reached) {
        synchronized (stage) {
            if (held) {
                return;
            }
            stage.put(0, reached.mark());
            held = reached == holdAt.get() && acknowledged.get() >= ACKNOWLEDGED_BEFORE_HOLDING;
            if (!held) {
                return;
            }
        }
        out.println("HELD");
        out.flush();
        while (true) {
            LockSupport.park();
        }
    }
}
