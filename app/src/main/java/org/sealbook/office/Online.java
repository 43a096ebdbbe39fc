package org.sealbook.office;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.sealbook.record.Origin;
import org.sealbook.sync.https.Links;
import org.sealbook.sync.https.Pace;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.Member;

/**
 * How an office goes online.
 *
 * @param bind where it listens; empty if it only dials out
 * @param addresses {@code host:port} of each member that it dials
 */
public record Online(Optional<InetSocketAddress> bind, Map<Origin, String> addresses, Pace pace) {

    public Online {
        addresses = Map.copyOf(addresses);
    }

    /** As the founding document says: on its own port, on every address of this machine, dialling everybody who has an address. */
    public static Online as(Consortium consortium, Origin own) {
        Optional<InetSocketAddress> bind = consortium
                .member(own)
                .map(Member::address)
                .filter(address -> !address.isEmpty())
                .map(address ->
                        new InetSocketAddress(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1))));
        return new Online(bind, Links.addresses(consortium, own), Pace.USUAL);
    }
}
