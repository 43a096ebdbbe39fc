package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.court.UnreadableFileException;
import org.sealbook.court.VerificationReport;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.office.DemoSeen.Fork;
import org.sealbook.record.Origin;
import org.sealbook.sync.membership.FoundingDocument;
import org.sealbook.tlog.SignedNote;

/**
 * What peers are good for, on a finished demo of one office: each office in a process of its own, with real links between them.
 *
 * <ol>
 *   <li>Found the other offices, each with cases of its own; all apply, one founds the consortium, all join.
 *   <li>Start a process for each: headers flow, everybody cosigns everybody's head.
 *   <li>Export the certificate again, now with its cosignatures, and verify it as a stranger would.
 *   <li>Cut the link between the first office and the last; the first records on, and the last gets it through the one in the middle.
 *   <li>Mend the link.
 *   <li>In place of the first office serve a copy of it from before all this, which records another past; all others end up with both heads.
 *   <li>Verify the certificate once more.
 * </ol>
 */
public final class DemoPeersWorkflow {

    /** Most offices, the first one among them. */
    public static final int MOST_OFFICES = 1 + DemoNeighbour.ALL.size();

    private static final String FIRST = "ludao";
    private static final int QUORUM = 2;

    private final OfficeClock clock;
    private final List<String> program;

    /** @param program how this very program is started, before its arguments */
    public DemoPeersWorkflow(OfficeClock clock, List<String> program) {
        this.clock = clock;
        this.program = List.copyOf(program);
    }

    /** The parts, in order. */
    public enum Stage {
        CONSORTIUM,
        EXCHANGE,
        SEEN,
        CUT,
        MENDED,
        REWRITTEN
    }

    /** Hears which part begins. Called on the working thread. */
    @FunctionalInterface
    public interface Watcher {
        void begins(Stage stage);
    }

    /**
     * One of the offices after the first exchange.
     *
     * @param folder its data
     * @param blocks in its log
     * @param held blocks of all others' logs that it holds
     * @param cosignedBy how many others cosigned its newest head
     */
    public record Member(String name, Path folder, long blocks, long held, long cosignedBy) {}

    /**
     * What the cut link did not stop.
     *
     * @param name whose link to the first office was cut
     * @param block size of the first office's log that reached it all the same
     * @param carried bytes over the cut link meanwhile
     * @param after size that it holds since the link is back
     */
    public record Relayed(String name, long block, long carried, long after) {}

    /**
     * The two heads that an office holds of the rewritten log.
     *
     * @param name of the office
     * @param held blocks of the first head's log that it stays on
     * @param size where the heads contradict each other
     */
    public record TwoHeads(String name, long held, long size, SignedNote first, SignedNote other) {}

    /**
     * What became of it all, read back from the offices.
     *
     * @param seen the certificate with its cosignatures, verified
     * @param relayed empty where there are but two offices
     * @param rewritten folder of the copy with another past
     * @param copyAlarmed whether the copy itself met its other history
     * @param after the certificate, verified after the fork
     */
    public record Result(
            FoundingDocument consortium,
            List<Member> members,
            VerificationReport seen,
            Optional<Relayed> relayed,
            Path rewritten,
            boolean copyAlarmed,
            List<TwoHeads> forks,
            VerificationReport after) {}

    /**
     * Goes on where the demo of one office ended.
     *
     * @param offices how many, the first one among them, 2 to {@link #MOST_OFFICES}
     * @throws OfficeException if a process does not do what it is asked for
     */
    public Result run(Path out, DemoWorkflow.Result first, int offices, Watcher watcher)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException, UnreadableFileException {
        DemoFolder folder = new DemoFolder(out);
        List<DemoNeighbour> neighbours = DemoNeighbour.ALL.subList(0, offices - 1);
        watcher.begins(Stage.CONSORTIUM);
        DemoNeighbours founding = new DemoNeighbours(folder, clock);
        for (DemoNeighbour neighbour : neighbours) {
            founding.found(neighbour);
        }
        FoundingDocument document = founding.join(neighbours, Math.min(QUORUM, neighbours.size()));
        DemoFolder.copy(folder.office(), folder.rewritten());
        List<Origin> all = new ArrayList<>(List.of(DemoNeighbours.origin(FIRST)));
        neighbours.forEach(neighbour -> all.add(DemoNeighbours.origin(neighbour.code())));
        try (DemoNetwork network = new DemoNetwork(program, all)) {
            return new Story(folder, first, neighbours, network, watcher).tell(document);
        }
    }

    /** The parts with what they share. */
    private final class Story {

        private final Origin own = DemoNeighbours.origin(FIRST);
        private final DemoFolder folder;
        private final DemoWorkflow.Result first;
        private final List<DemoNeighbour> neighbours;
        private final DemoNetwork network;
        private final Watcher watcher;

        Story(
                DemoFolder folder,
                DemoWorkflow.Result first,
                List<DemoNeighbour> neighbours,
                DemoNetwork network,
                Watcher watcher) {
            this.folder = folder;
            this.first = first;
            this.neighbours = neighbours;
            this.network = network;
            this.watcher = watcher;
        }

        Result tell(FoundingDocument document) throws IOException, OfficeException, UnreadableFileException {
            watcher.begins(Stage.EXCHANGE);
            List<Member> members = exchange();
            watcher.begins(Stage.SEEN);
            network.at(own).export(first.told().certificate().value(), folder.certificates());
            VerificationReport seen = verify();
            Optional<Relayed> relayed = neighbours.size() > 1 ? Optional.of(cutAndMend()) : Optional.empty();
            watcher.begins(Stage.REWRITTEN);
            List<TwoHeads> forks = new ArrayList<>();
            boolean alarmed = rewrite(forks);
            return new Result(document, members, seen, relayed, folder.rewritten(), alarmed, forks, verify());
        }

        private List<Member> exchange() throws IOException, OfficeException {
            network.start(own, folder.office(), DemoWorkflow.NOTARY, folder.log(FIRST));
            for (DemoNeighbour neighbour : neighbours) {
                network.start(
                        origin(neighbour),
                        folder.office(neighbour.code()),
                        neighbour.notarySignIn(),
                        folder.log(neighbour.code()));
            }
            for (Origin office : offices()) {
                network.at(office).awaitReady();
            }
            for (Origin office : offices()) {
                network.goOnline(office);
            }
            Map<Origin, Long> sizes = new LinkedHashMap<>();
            for (Origin office : offices()) {
                sizes.put(office, network.at(office).look().size());
            }
            List<Member> members = new ArrayList<>();
            for (Origin office : offices()) {
                DemoSeen seen = network.at(office).await(now -> hasMetAll(now, sizes));
                members.add(new Member(
                        name(office),
                        folder.office(office.office()),
                        seen.size(),
                        seen.peers().stream().mapToLong(DemoSeen.Peer::held).sum(),
                        seen.peers().stream()
                                .filter(peer -> peer.cosigned() == seen.size())
                                .count()));
            }
            return members;
        }

        /** Holds everybody's log as it is, and everybody cosigned its own. */
        private boolean hasMetAll(DemoSeen seen, Map<Origin, Long> sizes) {
            return sizes.entrySet().stream()
                    .filter(each -> seen.peers().stream()
                            .anyMatch(peer -> peer.office().equals(each.getKey().toString())))
                    .allMatch(each -> {
                        DemoSeen.Peer peer = seen.peer(each.getKey().toString());
                        return peer.held() == each.getValue() && peer.cosigned() == seen.size();
                    });
        }

        private Relayed cutAndMend() throws IOException, OfficeException {
            watcher.begins(Stage.CUT);
            Origin far = origin(neighbours.getLast());
            network.cut(own, far);
            network.at(own).await(seen -> !seen.peer(far.toString()).reached());
            network.at(far).await(seen -> !seen.peer(own.toString()).reached());
            long before = network.carried(own, far);
            long recorded = network.at(own).recordOne().size();
            awaitSeen(far, recorded);
            long carried = network.carried(own, far) - before;
            watcher.begins(Stage.MENDED);
            network.mend(own, far);
            network.at(own).await(seen -> seen.peer(far.toString()).reached());
            network.at(far).await(seen -> seen.peer(own.toString()).reached());
            long again = network.at(own).recordOne().size();
            awaitSeen(far, again);
            return new Relayed(neighbours.getLast().name(), recorded, carried, again);
        }

        /** It holds the first office's log up to there, and the first office its cosignature over that. */
        private void awaitSeen(Origin far, long size) throws IOException, OfficeException {
            network.at(far).await(seen -> seen.peer(own.toString()).held() == size);
            network.at(own).await(seen -> seen.peer(far.toString()).cosigned() == size);
        }

        private boolean rewrite(List<TwoHeads> forks) throws IOException, OfficeException {
            long size = network.at(own).look().size();
            for (DemoNeighbour neighbour : neighbours) {
                awaitSeen(origin(neighbour), size);
            }
            network.end(own);
            network.start(own, folder.rewritten(), DemoWorkflow.NOTARY, folder.log("rewritten"));
            network.at(own).awaitReady();
            DemoSeen copy = network.at(own).look();
            while (copy.size() < size) {
                copy = network.at(own).recordOne();
            }
            network.goOnline(own);
            for (DemoNeighbour neighbour : neighbours) {
                DemoSeen.Peer of = network.at(origin(neighbour))
                        .await(seen -> seen.peer(own.toString()).disputed())
                        .peer(own.toString());
                Fork fork = of.fork().orElseThrow();
                forks.add(new TwoHeads(neighbour.name(), of.held(), fork.size(), fork.first(), fork.other()));
            }
            return network.at(own).await(DemoSeen::alarm).alarm();
        }

        private VerificationReport verify() throws IOException, UnreadableFileException {
            return new DemoWorkflow(clock)
                    .verify(folder.trust(), first.told().exported().getFirst());
        }

        private List<Origin> offices() {
            List<Origin> all = new ArrayList<>(List.of(own));
            neighbours.forEach(neighbour -> all.add(origin(neighbour)));
            return all;
        }

        private String name(Origin office) {
            return neighbours.stream()
                    .filter(neighbour -> neighbour.code().equals(office.office()))
                    .map(DemoNeighbour::name)
                    .findFirst()
                    .orElse(DemoWorkflow.OFFICE);
        }

        private static Origin origin(DemoNeighbour neighbour) {
            return DemoNeighbours.origin(neighbour.code());
        }
    }
}
