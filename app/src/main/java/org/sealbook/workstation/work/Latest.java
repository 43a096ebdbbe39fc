package org.sealbook.workstation.work;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The newest of several readings for one place on a screen: an answer that comes after a newer question is not shown. Used on the FX
 * thread only.
 */
public final class Latest {

    private final Background background;
    private long newest;

    public Latest(Background background) {
        this.background = background;
    }

    /** Reads; shows the answer unless something newer was asked meanwhile. */
    public <T> void load(Callable<T> work, Consumer<T> shown, Consumer<Throwable> failed) {
        long mine = ++newest;
        background.run(
                work,
                answer -> {
                    if (mine == newest) {
                        shown.accept(answer);
                    }
                },
                failure -> {
                    if (mine == newest) {
                        failed.accept(failure);
                    }
                });
    }

    /** Whatever is under way is not shown any more. */
    public void forget() {
        newest++;
    }
}
