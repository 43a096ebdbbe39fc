package org.sealbook.sync.https;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.TestMember;
import org.sealbook.sync.membership.Consortium;

final class ExchangeTest {
    private static final List<TestMember> OFFICES = TestMember.several(2);
    private static final Consortium CONSORTIUM = TestMember.consortium(OFFICES);

    private Station first;
    private Station second;

    @BeforeEach
    void open() throws IOException {
        first = new Station(OFFICES.get(0), CONSORTIUM);
        second = new Station(OFFICES.get(1), CONSORTIUM);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void oneDialledConnectionServesBothDirections() throws LinkException {
        first.party.add("a", "b");
        second.party.add("c");
        Exchanged exchanged = first.exchange(second);
        assertEquals(Set.of("a", "b", "c"), first.party.items());
        assertEquals(Set.of("a", "b", "c"), second.party.items());
        assertEquals(2, exchanged.sent());
        assertEquals(1, exchanged.received());
        assertTrue(exchanged.moved());
        assertEquals(Set.of(OFFICES.get(0).origin()), second.heard);
    }

    @Test
    void oneRequestIsEnoughWhenNothingMoved() throws LinkException {
        first.party.add("a");
        first.exchange(second);
        assertEquals(new Exchanged(1, 0, 0, false), first.exchange(second));
    }

    @Test
    void oneRequestCarriesWhatIsNewToAnOfficeThatIsKnown() throws LinkException {
        first.exchange(second);
        first.party.add("a");
        assertEquals(new Exchanged(1, 1, 0, false), first.exchange(second));
        assertEquals(Set.of("a"), second.party.items());
    }

    @Test
    void manyItemsStreamBothWays() throws LinkException {
        String filling = "x".repeat(2000);
        IntStream.range(0, 1500).forEach(i -> first.party.add("first " + i + filling));
        IntStream.range(0, 1500).forEach(i -> second.party.add("second " + i + filling));
        first.exchange(second);
        assertEquals(3000, first.party.items().size());
        assertEquals(first.party.items(), second.party.items());
    }

    @Test
    void anOfficeThatIsNotThereIsUnreachable() {
        String address = second.address();
        second.listener.close();
        LinkException failure = assertThrows(
                LinkException.class, () -> first.caller.exchange(OFFICES.get(1).member(), address));
        assertEquals("sync.link.unreachable", failure.key());
    }
}
