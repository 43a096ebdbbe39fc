package org.sealbook.casework.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.sealbook.casework.calendar.OfficeCalendar;
import org.sealbook.casework.catalogue.Catalogue;
import org.sealbook.casework.catalogue.RetentionPeriods;
import org.sealbook.casework.document.DocumentObject;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.numbering.NumberForm;
import org.sealbook.casework.tariff.FeeList;
import org.sealbook.casework.wording.DocumentTexts;
import org.sealbook.ledger.Refusal;

/**
 * A kind of document of the office's data. One more kind is one more constant in {@link #ALL}, with the reader of what it holds; its
 * shipped document lies beside that class, as {@code CODE.json}.
 *
 * @param <T> what a document of this kind says
 */
public final class SettingKind<T> implements Coded {

    /** What the office can notarise. */
    public static final SettingKind<Catalogue> CATALOGUE =
            new SettingKind<>("catalogue", Catalogue.class, Catalogue::read);

    /** The office's workdays and periods. */
    public static final SettingKind<OfficeCalendar> CALENDAR =
            new SettingKind<>("calendar", OfficeCalendar.class, OfficeCalendar::read);

    /** What things cost. */
    public static final SettingKind<FeeList> FEES = new SettingKind<>("fees", FeeList.class, FeeList::read);

    /** How the documents of cases begin. */
    public static final SettingKind<DocumentTexts> DOCUMENTS =
            new SettingKind<>("documents", DocumentTexts.class, DocumentTexts::read);

    /** How certificate numbers are written. */
    public static final SettingKind<NumberForm> NUMBERS =
            new SettingKind<>("numbers", NumberForm.class, NumberForm::read);

    /** How long files are kept. */
    public static final SettingKind<RetentionPeriods> RETENTION =
            new SettingKind<>("retention", RetentionPeriods.class, RetentionPeriods::read);

    /** Every kind. */
    public static final List<SettingKind<?>> ALL = List.of(CATALOGUE, CALENDAR, FEES, DOCUMENTS, NUMBERS, RETENTION);

    /** The longest document, in characters. */
    public static final int LONGEST = 500_000;

    private final String code;
    private final Class<T> holds;
    private final Function<DocumentObject, T> reader;

    private SettingKind(String code, Class<T> holds, Function<DocumentObject, T> reader) {
        this.code = code;
        this.holds = holds;
        this.reader = reader;
    }

    /** Every kind, as codes are looked up. */
    public static SettingKind<?>[] values() {
        return ALL.toArray(SettingKind<?>[]::new);
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * What a document says.
     *
     * @throws Refusal naming the place of the first fault
     */
    public T read(String document) {
        if (document.length() > LONGEST) {
            throw new Refusal("refusal.document.too-large", Integer.toString(LONGEST));
        }
        return reader.apply(DocumentObject.of(document));
    }

    /** The document that the program ships with. */
    public String shipped() {
        try (InputStream file = holds.getResourceAsStream(code + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the shipped " + code + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
