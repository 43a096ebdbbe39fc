package org.sealbook.office;

/**
 * One measured speed beside what this machine can do at most.
 *
 * @param value in {@code unit}, the median of several runs
 * @param work what was done
 * @param yardstick what it is compared with, measured in the same run
 * @param ratio value by the yardstick's
 */
public record Figure(String name, double value, String unit, String work, String yardstick, double ratio) {}
