package org.sealbook.reports.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether one update adds nothing but validation data (a DSS dictionary), or one further signature or document timestamp with
 * what belongs to it. A list of what is allowed, compared object by object; every object of the update must have its place in it.
 *
 * <p>Stricter than viewers are: a new signature field must be invisible, since a visible one can cover what was signed; document
 * information changes only together with a signature that covers it.
 */
final class UpdateCheck {

    /** An update holds something that is not on the list. */
    static final class Disallowed extends Exception {

        private static final long serialVersionUID = 1;

        Disallowed(String what) {
            super(what);
        }
    }

    /**
     * What an allowed update does.
     *
     * @param signature the signature dictionary that it adds, if it adds one
     * @param field the name of the field that the signature fills
     * @param metadata whether it changes the document's information
     */
    record Effect(Optional<PdfValue.Dictionary> signature, String field, boolean metadata) {}

    private static final Set<String> NEW_FIELD_KEYS =
            Set.of("FT", "Type", "Subtype", "F", "T", "V", "P", "Rect", "AP", "Lock", "MK");
    private static final Set<String> FILLED_FIELD_KEYS = Set.of("V", "AP", "M", "F");
    /** Trailer entries that describe the file's structure; any other must stay. */
    private static final Set<String> TRAILER_KEYS = Set.of(
            "Size", "Root", "Info", "ID", "Prev", "Type", "W", "Index", "Length", "Filter", "DecodeParms", "XRefStm");
    /** Annotation flag Locked (ISO 32000-2 §12.5.3). */
    private static final long LOCKED = 128;

    private final DocumentState before;
    private final DocumentState after;
    private final Update update;
    private final int mostObjects;
    private final Placement placement;

    private final List<PdfValue.Dictionary> signatures = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final Set<PdfValue> newWidgets = new HashSet<>();
    private boolean metadata;

    private UpdateCheck(DocumentState before, Update update, int mostObjects) {
        this.before = before;
        this.after = before.with(update);
        this.update = update;
        this.mostObjects = mostObjects;
        this.placement = new Placement(before, update);
    }

    static Effect check(DocumentState before, Update update, int mostObjects) throws Disallowed, IOException {
        return new UpdateCheck(before, update, mostObjects).check();
    }

    private Effect check() throws Disallowed, IOException {
        PdfValue root = before.trailer().get("Root");
        require(
                root instanceof PdfValue.Reference
                        && root.equals(update.trailer().get("Root")),
                "other catalog");
        PdfValue info = update.trailer().get("Info");
        require(info instanceof PdfValue.Nothing || info.equals(before.trailer().get("Info")), "other information");
        sameExcept(before.trailer(), update.trailer(), TRAILER_KEYS, "trailer");
        for (Long number : update.plumbing().keySet()) {
            require(!before.has(number), "a stream of the file's structure in an old object's place");
        }
        catalog(root);
        pagesAndArrays();
        if (info instanceof PdfValue.Reference reference && placement.changes(reference)) {
            metadata = true;
            placement.placeAll(info, false);
        }
        tolerateOrphans(placement.unknown());
        require(signatures.size() <= 1, "several signatures at once");
        nothingElsewhere();
        return new Effect(signatures.stream().findFirst(), fields.isEmpty() ? "" : fields.getFirst(), metadata);
    }

    /** New objects that nothing leads to show nothing; some writers leave them behind. */
    private void tolerateOrphans(Set<Long> unknown) throws Disallowed, IOException {
        if (!unknown.isEmpty()) {
            Set<Long> harmful = after.reachable(update.trailer().entries().values(), mostObjects);
            harmful.retainAll(unknown);
            unknown.stream().filter(before::has).forEach(harmful::add);
            require(harmful.isEmpty(), "objects that belong to nothing: " + harmful);
        }
    }

    private void catalog(PdfValue root) throws Disallowed, IOException {
        PdfValue.Dictionary old = before.catalog();
        PdfValue.Dictionary now = after.catalog();
        placement.compare(root);
        Set<String> mayDiffer = Set.of("DSS", "Extensions", "AcroForm", "Metadata", "Version");
        sameExcept(old, now, mayDiffer, "catalog");
        acroForm(old.get("AcroForm"), now.get("AcroForm"));
        if (!now.get("DSS").equals(PdfValue.NOTHING) || !old.get("DSS").equals(PdfValue.NOTHING)) {
            new SecurityStore(after, placement).place(now.get("DSS"));
        }
        if (!old.get("Extensions").equals(now.get("Extensions")) || placement.changes(now.get("Extensions"))) {
            placement.placeAll(now.get("Extensions"), false);
        }
        metadata |= !old.get("Version").equals(now.get("Version"));
        PdfValue xmp = now.get("Metadata");
        if (!old.get("Metadata").equals(xmp) || placement.changes(xmp)) {
            require(
                    after.resolve(xmp) instanceof PdfValue.Stream stream
                            && stream.dictionary().is("Type", "Metadata"),
                    "metadata that are none");
            metadata = true;
            placement.placeAll(xmp, true);
        }
    }

    private void acroForm(PdfValue oldForm, PdfValue nowForm) throws Disallowed, IOException {
        if (oldForm.equals(nowForm) && nowForm.equals(PdfValue.NOTHING)) {
            return;
        }
        require(
                oldForm.equals(PdfValue.NOTHING)
                        || oldForm.equals(nowForm)
                        || (!(oldForm instanceof PdfValue.Reference) && !(nowForm instanceof PdfValue.Reference)),
                "other form");
        placement.compareOrPlace(nowForm);
        PdfValue.Dictionary old = before.dictionary(oldForm);
        PdfValue.Dictionary now = after.dictionary(nowForm);
        sameExcept(old, now, Set.of("Fields", "SigFlags", "DR", "DA"), "form");
        for (String key : List.of("DR", "DA")) {
            if (!old.get(key).equals(now.get(key))) {
                require(old.get(key).equals(PdfValue.NOTHING), "other " + key);
                placement.placeAll(now.get(key), false);
            }
        }
        for (PdfValue field : before.elements(old.get("Fields"))) {
            filledField(field, "");
        }
        for (PdfValue field : appended(old.get("Fields"), now.get("Fields"), "fields")) {
            newField(field);
        }
    }

    /** A signature field of before, anywhere in the tree, that is now signed. */
    private void filledField(PdfValue field, String parentName) throws Disallowed, IOException {
        new FieldWalk(before, mostObjects).<Disallowed>each(field, parentName, (reference, name, type) -> {
            if (placement.changes(reference) && type.equals("Sig")) {
                PdfValue.Dictionary old = before.dictionary(reference);
                PdfValue.Dictionary now = after.dictionary(reference);
                placement.compare(reference);
                sameExcept(old, now, FILLED_FIELD_KEYS, "signature field");
                require(sameButLocked(old.get("F"), now.get("F")), "other flags of a signature field");
                if (!old.get("V").equals(now.get("V"))) {
                    require(old.get("V").equals(PdfValue.NOTHING), "another signature in a signed field");
                    signature(now.get("V"), name);
                }
                if (!old.get("AP").equals(now.get("AP"))) {
                    // The field's own, or that of a widget below it, which bears its name.
                    require(fields.contains(name), "another appearance of an old signature");
                    placement.placeAll(now.get("AP"), true);
                }
            }
        });
    }

    private static boolean sameButLocked(PdfValue old, PdfValue now) {
        return old.equals(now)
                || (old instanceof PdfValue.Whole(long before)
                        && now instanceof PdfValue.Whole(long after)
                        && after == (before | LOCKED));
    }

    private void newField(PdfValue field) throws Disallowed, IOException {
        require(placement.isNew(field), "an old object as a new field");
        PdfValue.Dictionary dictionary = after.dictionary(field);
        require(
                dictionary.is("FT", "Sig")
                        && dictionary.is("Subtype", "Widget")
                        && NEW_FIELD_KEYS.containsAll(dictionary.entries().keySet()),
                "a new field that is no signature");
        require(isInvisible(after.resolve(dictionary.get("Rect"))), "a new visible field");
        placement.place(field);
        newWidgets.add(field);
        String name = after.resolve(dictionary.get("T")) instanceof PdfValue.Text(String text) ? text : "";
        signature(dictionary.get("V"), name);
        for (String key : List.of("AP", "Lock", "MK")) {
            placement.placeAll(dictionary.get(key), true);
        }
    }

    private void signature(PdfValue value, String field) throws Disallowed, IOException {
        require(placement.isNew(value), "an old object as a new signature");
        require(after.resolve(value) instanceof PdfValue.Dictionary, "a signature that is none");
        placement.placeAll(value, false);
        signatures.add(after.dictionary(value));
        fields.add(field);
    }

    private static boolean isInvisible(PdfValue rectangle) {
        if (!(rectangle instanceof PdfValue.Array(List<PdfValue> corners)) || corners.size() != 4) {
            return false;
        }
        return corners.get(0).equals(corners.get(2)) && corners.get(1).equals(corners.get(3));
    }

    /** Pages that gain an annotation, and lists of fields or annotations that grow, where the new ones are the new fields. */
    private void pagesAndArrays() throws Disallowed, IOException {
        for (Map.Entry<Long, PdfValue> object : update.objects().entrySet()) {
            PdfValue.Reference reference = new PdfValue.Reference(object.getKey(), 0);
            PdfValue old = before.has(object.getKey()) ? before.get(reference) : PdfValue.NOTHING;
            if (old instanceof PdfValue.Dictionary page
                    && page.is("Type", "Page")
                    && object.getValue() instanceof PdfValue.Dictionary now) {
                sameExcept(page, now, Set.of("Annots"), "page");
                appended(page.get("Annots"), now.get("Annots"), "annotations");
                placement.compare(reference);
            } else if (!newWidgets.isEmpty()
                    && !placement.isPlaced(object.getKey())
                    && old instanceof PdfValue.Array
                    && object.getValue() instanceof PdfValue.Array) {
                appended(old, object.getValue(), "a list");
                placement.compare(reference);
            }
        }
    }

    /** What a list has now and had not before; the old elements stay as they were, and the rest are new fields. */
    private List<PdfValue> appended(PdfValue oldList, PdfValue nowList, String what) throws Disallowed, IOException {
        require(!(oldList instanceof PdfValue.Reference) || oldList.equals(nowList), "another list of " + what);
        List<PdfValue> old = before.elements(oldList);
        List<PdfValue> now = after.elements(nowList);
        require(now.size() >= old.size() && now.subList(0, old.size()).equals(old), "changed " + what);
        placement.compareOrPlace(nowList);
        List<PdfValue> added = now.subList(old.size(), now.size());
        require(what.equals("fields") || newWidgets.containsAll(added), "new " + what);
        return added;
    }

    /** Nothing new or exchanged may be found from any place that was not looked at. */
    private void nothingElsewhere() throws Disallowed, IOException {
        Map<String, PdfValue> rest = new HashMap<>(before.catalog().entries());
        List.of("DSS", "Extensions", "Metadata").forEach(rest::remove);
        Set<Long> elsewhere = before.reachable(rest.values(), mostObjects);
        elsewhere.retainAll(placement.confined());
        require(elsewhere.isEmpty(), "objects used elsewhere too: " + elsewhere);
    }

    private void sameExcept(PdfValue.Dictionary old, PdfValue.Dictionary now, Set<String> keys, String what)
            throws Disallowed {
        Map<String, PdfValue> oldRest = new HashMap<>(old.entries());
        Map<String, PdfValue> nowRest = new HashMap<>(now.entries());
        oldRest.keySet().removeAll(keys);
        nowRest.keySet().removeAll(keys);
        require(oldRest.equals(nowRest), "changed " + what);
    }

    static void require(boolean allowed, String otherwise) throws Disallowed {
        if (!allowed) {
            throw new Disallowed(otherwise);
        }
    }
}
