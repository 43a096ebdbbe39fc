package org.sealbook.reports.paper;

import java.time.LocalDate;

/** Dates in Chinese numerals. */
public final class ChineseDate {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseDate() {}

    /**
     * The date as notarial papers write it, the year digit by digit: 二〇二六年十一月二十二日.
     *
     * @throws IllegalArgumentException where the year has not four digits
     */
    public static String inWords(LocalDate date) {
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            throw new IllegalArgumentException("year: " + date.getYear());
        }
        StringBuilder words = new StringBuilder();
        Integer.toString(date.getYear()).chars().forEach(digit -> words.append(DIGITS.charAt(digit - '0')));
        return words.append('年')
                .append(belowHundred(date.getMonthValue()))
                .append('月')
                .append(belowHundred(date.getDayOfMonth()))
                .append('日')
                .toString();
    }

    private static String belowHundred(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String front = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
        return ones == 0 ? front : front + DIGITS.charAt(ones);
    }
}
