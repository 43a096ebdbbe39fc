package org.sealbook.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.office.Online;
import org.sealbook.office.PeersReport;
import org.sealbook.record.Origin;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.Member;
import picocli.CommandLine.Option;

/** Where the other offices are dialled: as the founding document says, and as a person says besides. */
final class PeersGiven {

    @Option(names = "--peer", paramLabel = "OFFICE=HOST:PORT", description = "${bundle:help.sync.peer}")
    private List<String> peers = List.of();

    /**
     * What the founding document says of going online, with the addresses that were given in place of its own.
     *
     * @throws CommandException as wrong use, where an office is not another member or an address is none
     */
    Online online(Office office, Consortium consortium) {
        Origin own = office.identity().origin();
        Online documented = Online.as(consortium, own);
        Map<Origin, String> addresses = new TreeMap<>(java.util.Comparator.comparing(Origin::toString));
        addresses.putAll(documented.addresses());
        for (String peer : peers) {
            int equals = peer.indexOf('=');
            if (equals < 0 || !Member.isAddress(peer.substring(equals + 1))) {
                throw CommandException.wrongUse("given.peer", peer);
            }
            addresses.put(other(consortium, own, peer.substring(0, equals)), peer.substring(equals + 1));
        }
        return new Online(documented.bind(), addresses, documented.pace());
    }

    /** By its origin or by its code. */
    private static Origin other(Consortium consortium, Origin own, String typed) {
        return consortium.members().stream()
                .map(Member::origin)
                .filter(origin -> !origin.equals(own))
                .filter(origin ->
                        origin.toString().equals(typed) || origin.office().equals(typed))
                .findFirst()
                .orElseThrow(() -> CommandException.wrongUse("given.peer-office", typed));
    }

    /**
     * How this office stands to its peers.
     *
     * @throws Refusal in no consortium
     * @throws Exception what keeps sync shut, where something does
     */
    static PeersReport report(Office office) throws Exception {
        if (office.peers().trouble().isPresent()) {
            throw office.peers().trouble().get();
        }
        return office.peers().report().orElseThrow(() -> new Refusal("refusal.consortium.none"));
    }

    /** The consortium; throws as {@link #report} does. */
    static Consortium consortium(Office office) throws Exception {
        report(office);
        return office.peers().consortium().orElseThrow();
    }
}
