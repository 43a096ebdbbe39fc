package org.sealbook.office;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The office among its peers: who has seen what, and who is where. Safe for use by many threads. */
public final class PeersDesk {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** How far the world has seen this block of ours. */
    public Standing standing(long block) {
        return Standing.ALONE;
    }

    /** Tells of every change of what peers know, on any thread; the answer ends it. */
    public Runnable onChange(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }
}
