package org.sealbook.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.KeyCustody;
import org.sealbook.keys.KeyUse;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.SigningKey;
import org.sealbook.keys.SigningKey.State;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.KeyRotation;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/**
 * The office's signing keys: rotation, notices of compromise, destruction of retired ones. A new key is durable before it is recorded, and
 * it is recorded before it signs; a stop in between is settled at the next opening. In a consortium log and cosigner keys stay, because
 * the other offices know them from the founding document. One act at a time.
 */
public final class KeysDesk {

    private static final String DESTROYED = "RetiredKeysDestroyed";

    private final OfficeIdentity identity;
    private final OfficeSecrets secrets;
    private final KeyCustody custody;
    private final OfficeClock clock;
    private final Ledger ledger;
    private final ConsortiumDesk consortium;
    private final StaffBook staff;
    private final SigningRecord record;
    private final SecureRandom random = new SecureRandom();

    KeysDesk(
            OfficeIdentity identity,
            OfficeSecrets secrets,
            KeyCustody custody,
            OfficeClock clock,
            Ledger ledger,
            ConsortiumDesk consortium,
            StaffBook staff) {
        this.identity = identity;
        this.secrets = secrets;
        this.custody = custody;
        this.clock = clock;
        this.ledger = ledger;
        this.consortium = consortium;
        this.staff = staff;
        this.record = new SigningRecord(ledger, secrets);
    }

    /**
     * Ends what a stop may have left: a proposed key that the ledger records is in use, any other is given up.
     *
     * @throws OfficeException if the ledger's log key is none of those that the office holds
     */
    synchronized void settle() throws IOException, DamagedKeysException, OfficeException {
        boolean changed = false;
        for (SigningKey key : secrets.signingKeys()) {
            if (key.state() == State.PROPOSED) {
                changed = true;
                if (record.rotationTo(key.text()).isPresent()) {
                    secrets.recorded(key);
                } else {
                    secrets.forget(key);
                }
            }
        }
        if (changed) {
            custody.renew(secrets);
        }
        if (!secrets.logSigner().key().equals(ledger.keys().at(ledger.blocks()))) {
            throw new OfficeException("office.other-key", List.of(identity.name()), null);
        }
    }

    /** Every signing key that the office has had: those of the log first, then the cosigner's, then the certificates'; each the oldest first. */
    public List<KeyRow> all() {
        return record.all();
    }

    List<Fault> faults() {
        return record.faults();
    }

    /**
     * Replaces a signing key by a new one, which signs from the next block on.
     *
     * @throws Refusal if this is not the person's duty, or other offices rely on the key
     */
    public synchronized Recorded rotate(Id acting, KeyUse use)
            throws IOException, OfficeException, DamagedKeysException {
        staff.acting(acting).requireMay(Act.MANAGE_KEYS);
        if (use != KeyUse.CERTIFICATE && consortium.document().isPresent()) {
            throw new Refusal("refusal.keys.in-consortium", use.label());
        }
        SigningKey next =
                secrets.propose(use, identity.name(), random, clock.now().time());
        custody.renew(secrets);
        Id command = SigningRecord.rotation(next.text());
        Receipt receipt;
        try {
            receipt = ledger.record(new Command(command, acting, () -> {
                staff.acting(acting).requireMay(Act.MANAGE_KEYS);
                return List.of(new KeyRotation(use, next.text(), ledger.blocks() + 1).draft(identity.station()));
            }));
        } catch (Refusal e) {
            secrets.forget(next);
            custody.renew(secrets);
            throw e;
        }
        secrets.recorded(next);
        custody.renew(secrets);
        return new Recorded(command, receipt);
    }

    /**
     * Says that the log key which signed a block is good only up to the head over that block: from there on somebody else may have signed
     * with it. Where it is still in use, it is rotated first.
     *
     * @param block the last one whose head is the office's own beyond doubt
     * @throws Refusal if this is not the person's duty, there is no such block, as much was said before, or other offices rely on the key
     */
    public synchronized Recorded logKeyCompromised(Id acting, long block)
            throws IOException, OfficeException, DamagedKeysException {
        staff.acting(acting).requireMay(Act.MANAGE_KEYS);
        if (block < 0 || block >= ledger.blocks()) {
            throw new Refusal("refusal.keys.no-such-block", Long.toString(block), Long.toString(ledger.blocks() - 1));
        }
        String key = ledger.keys().at(block).encode();
        long known = record.goodUntil(key).orElse(Long.MAX_VALUE);
        if (known <= block) {
            throw new Refusal("refusal.keys.said-before", Long.toString(known));
        }
        Digest root = rootOver(block);
        if (key.equals(secrets.logSigner().key().encode())) {
            rotate(acting, KeyUse.LOG);
        }
        Id command = SigningRecord.notice(key, record.notices(key));
        return new Recorded(command, ledger.record(new Command(command, acting, () -> {
            staff.acting(acting).requireMay(Act.MANAGE_KEYS);
            return List.of(SigningRecord.notice(identity.station(), KeyUse.LOG, key, block + 1, root));
        })));
    }

    private Digest rootOver(long block) {
        Digest[] root = new Digest[1];
        ledger.headers(block, block + 1, (_, head) -> {
            try {
                root[0] = Checkpoint.parse(head.text()).root();
            } catch (FormatException e) {
                throw new IllegalStateException("the ledger gave out a head that is none", e);
            }
        });
        return java.util.Objects.requireNonNull(root[0]);
    }

    /**
     * Destroys the private side of every key that a newer one has replaced; public sides stay. Copies of the key files made before still
     * hold them.
     *
     * @throws Refusal if this is not the person's duty, or there is none
     */
    public synchronized Recorded destroyRetired(Id command, Id acting) throws IOException, DamagedKeysException {
        staff.acting(acting).requireMay(Act.MANAGE_KEYS);
        List<String> keys = secrets.retired().stream().map(SigningKey::text).toList();
        if (keys.isEmpty()) {
            throw new Refusal("refusal.keys.none-retired");
        }
        Recorded recorded = new Recorded(command, ledger.record(new Command(command, acting, () -> {
            staff.acting(acting).requireMay(Act.MANAGE_KEYS);
            return List.of(new EntryDraft(
                    DESTROYED,
                    identity.station(),
                    Map.of(EntryDraft.FACTS, CanonicalJson.write(Map.of("v", 1, "keys", keys)))));
        })));
        secrets.destroyRetired();
        custody.renew(secrets);
        return recorded;
    }
}
