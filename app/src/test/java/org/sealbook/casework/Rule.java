package org.sealbook.casework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test that shows a rule of the procedure to be kept; {@code docs/rules.md} is made of these. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Rule {

    /** The rule's number in the office's list of rules, such as {@code R3}. */
    String id();

    /** Where it is written. */
    String source();

    /** The functions that decide it, as {@code Class.method}. */
    String[] of();
}
