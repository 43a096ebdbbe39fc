package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.EVIDENCE;

import java.util.List;
import org.sealbook.casework.evidence.EvidenceFact;
import org.sealbook.casework.evidence.EvidenceFact.EvidenceFixed;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.tlog.Digest;

/** The evidence, from {@link EvidenceFact}s. */
record EvidenceProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(EVIDENCE.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        EvidenceFact.read(recorded).ifPresent(fact -> {
            switch (fact) {
                case EvidenceFixed fixed -> add(fixed, recorded);
            }
        });
    }

    private void add(EvidenceFixed fixed, RecordedEntry recorded) {
        database.write(sql -> sql.insertInto(EVIDENCE)
                .set(EVIDENCE.EVIDENCE_ID, fixed.evidence().value())
                .set(EVIDENCE.CASE_ID, fixed.caseId().value())
                .set(EVIDENCE.FILE_NAME, recorded.text(EvidenceFact.FILE_NAME).orElse(null))
                .set(EVIDENCE.SHA256, fixed.sha256().bytes())
                .set(EVIDENCE.SM3, fixed.sm3().map(Digest::bytes).orElse(null))
                .set(EVIDENCE.BYTE_COUNT, fixed.size())
                .set(EVIDENCE.MEDIA_TYPE, fixed.mediaType())
                .set(EVIDENCE.FIXED_AT, recorded.entry().clock().time().toEpochMilli())
                .set(EVIDENCE.BLOCK, recorded.id().block())
                .set(EVIDENCE.POSITION, recorded.id().index())
                .execute());
    }
}
