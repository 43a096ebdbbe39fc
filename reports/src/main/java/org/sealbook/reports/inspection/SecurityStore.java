package org.sealbook.reports.inspection;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A document security store (ISO 32000-2 §12.8.4.3) in an update: certificates and revocation data, and nothing else. */
final class SecurityStore {

    private static final Set<String> DSS_KEYS = Set.of("Type", "VRI", "Certs", "OCSPs", "CRLs");
    private static final Set<String> VRI_KEYS = Set.of("Type", "Cert", "OCSP", "CRL", "TU", "TS");
    private static final Set<String> DATA_KEYS = Set.of("Length", "Filter", "DecodeParms");

    private final DocumentState after;
    private final Placement placement;

    SecurityStore(DocumentState after, Placement placement) {
        this.after = after;
        this.placement = placement;
    }

    /** Gives a place to all that belongs to the store. */
    void place(PdfValue store) throws UpdateCheck.Disallowed, IOException {
        PdfValue.Dictionary dss = part(store, DSS_KEYS);
        for (String key : List.of("Certs", "OCSPs", "CRLs")) {
            data(dss.get(key));
        }
        if (!dss.get("VRI").equals(PdfValue.NOTHING)) {
            placement.place(dss.get("VRI"));
            for (PdfValue signature : after.dictionary(dss.get("VRI")).entries().values()) {
                related(signature);
            }
        }
    }

    private void related(PdfValue signature) throws UpdateCheck.Disallowed, IOException {
        if (signature instanceof PdfValue.Name) {
            return;
        }
        PdfValue.Dictionary related = part(signature, VRI_KEYS);
        for (String key : List.of("Cert", "OCSP", "CRL")) {
            data(related.get(key));
        }
        placement.place(related.get("TU"));
        if (!related.get("TS").equals(PdfValue.NOTHING)) {
            datum(related.get("TS"));
        }
    }

    private PdfValue.Dictionary part(PdfValue value, Set<String> keys) throws UpdateCheck.Disallowed, IOException {
        placement.place(value);
        UpdateCheck.require(
                after.resolve(value) instanceof PdfValue.Dictionary dictionary
                        && keys.containsAll(dictionary.entries().keySet()),
                "validation data of another form");
        return after.dictionary(value);
    }

    private void data(PdfValue list) throws UpdateCheck.Disallowed, IOException {
        placement.place(list);
        for (PdfValue element : after.elements(list)) {
            datum(element);
        }
    }

    private void datum(PdfValue element) throws UpdateCheck.Disallowed, IOException {
        placement.place(element);
        UpdateCheck.require(
                after.resolve(element) instanceof PdfValue.Stream stream
                        && DATA_KEYS.containsAll(stream.dictionary().entries().keySet()),
                "validation data of another form");
    }
}
