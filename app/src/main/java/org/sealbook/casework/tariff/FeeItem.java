package org.sealbook.casework.tariff;

/**
 * One line of the list of fees.
 *
 * @param code the stable code that stands in facts
 * @param zh its Chinese title
 * @param en its English title
 * @param unit what is counted, in Chinese, such as 件
 * @param amount for one unit, in fen
 */
public record FeeItem(String code, String zh, String en, String unit, long amount) {}
