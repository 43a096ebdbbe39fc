package org.sealbook.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.KeyId;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.SegmentKeyFile;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.SegmentKeys;
import org.sealbook.record.Id;

/** The journal's keys as they lie in the office's folder. They are read when they are first needed, under the lock of whoever opened the ledger. */
final class OfficeSegmentKeys implements SegmentKeys {

    private final OfficeFolder folder;
    private final OfficeSecrets secrets;
    private @Nullable SegmentKeyFile file;

    OfficeSegmentKeys(OfficeFolder folder, OfficeSecrets secrets) {
        this.folder = folder;
        this.secrets = secrets;
    }

    @Override
    public Optional<SecretKey> find(Id id) {
        try {
            return file().find(new KeyId(id.value()));
        } catch (IOException e) {
            throw new DamagedRecordException("the keys of the journal's segments can't be read", e);
        }
    }

    @Override
    public Id fresh() throws IOException {
        return new Id(file().fresh().value());
    }

    @Override
    public void keepOnly(Set<Id> named) throws IOException {
        file().keepOnly(named.stream().map(id -> new KeyId(id.value())).collect(Collectors.toSet()));
    }

    private synchronized SegmentKeyFile file() throws IOException {
        if (file == null) {
            try {
                file = SegmentKeyFile.open(folder.keys(), folder.files(), new SecureRandom(), secrets);
            } catch (DamagedKeysException e) {
                throw new DamagedRecordException(
                        "the keys of the journal's segments are damaged: " + e.getMessage(), e);
            }
        }
        return file;
    }
}
