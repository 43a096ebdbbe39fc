package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.Seed;

class InOrderTest {

    @Test
    void handsResultsOnInTheOrderInWhichTheWorkWasGiven() {
        long seed = Seed.get();
        System.out.println("work of random length: seed " + seed);
        Random random = new Random(seed);
        AtomicInteger busy = new AtomicInteger();
        List<Integer> results = new ArrayList<>();
        try (InOrder<Integer> work = new InOrder<>(results::add)) {
            for (int i = 0; i < 500; i++) {
                int number = i;
                int rounds = random.nextInt(20_000);
                work.give(random.nextInt(1 << 22), () -> {
                    busy.addAndGet(IntStream.range(0, rounds).reduce(7, (a, b) -> a * 31 + b));
                    return number;
                });
            }
            work.finish();
        }
        assertEquals(IntStream.range(0, 500).boxed().toList(), results);
    }

    @Test
    void throwsWhatAPieceThrewAfterTheResultsBeforeIt() {
        List<Integer> results = new ArrayList<>();
        try (InOrder<Integer> work = new InOrder<>(results::add)) {
            assertThrows(DamagedRecordException.class, () -> {
                for (int i = 0; i < 300; i++) {
                    int number = i;
                    work.give(1, () -> {
                        if (number == 200) {
                            throw new DamagedRecordException("the two hundredth");
                        }
                        return number;
                    });
                }
                work.finish();
            });
        }
        assertEquals(IntStream.range(0, 200).boxed().toList(), results);
    }

    @Test
    void holdsNoMoreThanABoundedAmount() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger handedOn = new AtomicInteger();
        try (InOrder<Integer> work = new InOrder<>(_ -> handedOn.incrementAndGet())) {
            for (int i = 0; i < 50; i++) {
                work.give(30L << 20, begun::incrementAndGet);
                assertTrue(
                        i + 1 - handedOn.get() <= 2, "two pieces of 30 MiB at once, not " + (i + 1 - handedOn.get()));
            }
            work.finish();
        }
        assertEquals(50, handedOn.get());
    }
}
