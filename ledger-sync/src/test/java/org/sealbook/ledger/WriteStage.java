package org.sealbook.ledger;

import java.util.List;
import java.util.stream.Stream;

/** Where the writer is, as a watcher from outside can see it. */
enum WriteStage {
    IDLE('i'),
    BEGIN('b'),
    DECIDE('d'),
    CLOSE_BLOCK('c'),
    /** Taking room in the journal, which not every block needs. */
    ROOM('r'),
    APPEND_START('1'),
    APPEND_CLEAR('2'),
    APPEND_SEALED('3'),
    APPEND_END('4'),
    FORCE('f'),
    COMMIT('m'),
    COMMITTED('a');

    /** The pieces in which a journal record is written. */
    static final List<WriteStage> PIECES = List.of(APPEND_START, APPEND_CLEAR, APPEND_SEALED, APPEND_END);

    private final char mark;

    WriteStage(char mark) {
        this.mark = mark;
    }

    /** One byte that stands for it in a file. */
    byte mark() {
        return (byte) mark;
    }

    static WriteStage of(byte mark) {
        return Stream.of(values())
                .filter(stage -> stage.mark() == mark)
                .findFirst()
                .orElse(IDLE);
    }

    /** Whether the journal may be written now, on its own thread: perhaps before the writer's has come to the rows. */
    boolean writes() {
        return this == DECIDE || this == CLOSE_BLOCK || this == ROOM || this == FORCE || PIECES.contains(this);
    }

    /** Those at which a process can be held. */
    static List<WriteStage> held() {
        return Stream.of(values()).filter(stage -> stage != IDLE).toList();
    }
}
