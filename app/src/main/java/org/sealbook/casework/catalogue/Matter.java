package org.sealbook.casework.catalogue;

/**
 * A notarial matter (公证事项).
 *
 * @param code the stable code that stands in facts
 * @param zh its Chinese title
 * @param en its English title
 * @param twoPersons whether two people of the office must act together
 * @param retention how long the file of such a case is kept
 */
public record Matter(String code, String zh, String en, boolean twoPersons, Retention retention) {}
