package org.sealbook.tlog;

/** Is told of every subtree that an append completes. */
@FunctionalInterface
public interface NodeSink {

    /**
     * A subtree of 2^level leaves is complete.
     *
     * @param level 0 for a leaf
     * @param index its place among the subtrees of that level, from 0
     */
    void node(int level, long index, Digest hash);
}
