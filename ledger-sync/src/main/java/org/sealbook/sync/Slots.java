package org.sealbook.sync;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A growing list of byte strings of one length, without an object for each. For one thread. */
final class Slots {

    private static final int A_CHUNK = 512;

    private final int width;
    private final List<byte[]> chunks = new ArrayList<>();
    private long size;

    /** @param width bytes of one slot */
    Slots(int width) {
        this.width = width;
    }

    long size() {
        return size;
    }

    /** A new slot at the end, to be filled. */
    ByteBuffer add() {
        if (size % A_CHUNK == 0) {
            chunks.add(new byte[width * A_CHUNK]);
        }
        size++;
        return slot(size - 1);
    }

    /** A slot's bytes. */
    ByteBuffer get(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("slot " + index + " of " + size);
        }
        return slot(index);
    }

    private ByteBuffer slot(long index) {
        return ByteBuffer.wrap(chunks.get((int) (index / A_CHUNK)), (int) (index % A_CHUNK) * width, width);
    }
}
