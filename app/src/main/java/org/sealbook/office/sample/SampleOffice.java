package org.sealbook.office.sample;

import java.nio.file.Path;
import org.sealbook.office.Office;

/** The office whose year is told, with what its cases share. One thread. */
final class SampleOffice {

    private final Office office;
    private final SampleStaff staff;
    private final SampleDays days;
    private final Path samples;
    private final long seed;
    private int paper = 260_000;

    SampleOffice(Office office, SampleStaff staff, SampleDays days, Path samples, long seed) {
        this.office = office;
        this.staff = staff;
        this.days = days;
        this.samples = samples;
        this.seed = seed;
    }

    Office office() {
        return office;
    }

    SampleStaff staff() {
        return staff;
    }

    SampleDays days() {
        return days;
    }

    /** Whose names have the same numbers in every case. */
    SamplePeople people() {
        return new SamplePeople(seed);
    }

    /** Where files are made before they are taken in. */
    Path samples() {
        return samples;
    }

    long seed() {
        return seed;
    }

    /** The number that is printed on the next sheet of the office's paper. */
    String nextPaper() {
        paper++;
        return "LD" + paper;
    }
}
