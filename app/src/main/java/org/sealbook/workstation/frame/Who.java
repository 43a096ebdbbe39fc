package org.sealbook.workstation.frame;

import org.sealbook.record.ClockGrade;

/**
 * Who works where, and by what clock.
 *
 * @param demo whether every screen says that this is a demonstration
 */
public record Who(String office, String person, boolean demo, ClockGrade clock) {}
