package org.sealbook.casework.catalogue;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;
import org.sealbook.casework.fact.Coded;

/** How long the file of a case is kept after it was closed (保管期限); which matter has which is data of the catalogue. */
public enum Retention implements Coded {
    /** 短期: twenty years. */
    SHORT("short", OptionalInt.of(20)),
    /** 长期: sixty years. */
    LONG("long", OptionalInt.of(60)),
    /** 永久. */
    PERMANENT("permanent", OptionalInt.empty());

    private final String code;
    private final OptionalInt years;

    Retention(String code, OptionalInt years) {
        this.code = code;
        this.years = years;
    }

    @Override
    public String code() {
        return code;
    }

    /** The last day of the period, which begins with the year after the last act; empty where it never ends. */
    public Optional<LocalDate> until(LocalDate lastAct) {
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.of(lastAct.getYear() + years.getAsInt(), Month.DECEMBER, 31));
    }
}
