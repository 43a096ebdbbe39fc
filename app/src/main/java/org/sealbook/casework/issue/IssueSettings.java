package org.sealbook.casework.issue;

import java.time.ZoneId;

/**
 * Under which word this office numbers its certificates, and where its days begin; how a number is written is data of the office.
 *
 * @param word the office's word (字号) in numbers, such as 鹭岛
 * @param zone where the office's day begins and ends
 */
public record IssueSettings(String word, ZoneId zone) {

    private static final int LONGEST_WORD = 8;

    public IssueSettings {
        if (word.isBlank()
                || word.length() > LONGEST_WORD
                || word.chars().anyMatch(c -> "|{}".indexOf(c) >= 0 || Character.isISOControl(c))) {
            throw new IllegalArgumentException("an office's word has 1 to 8 characters without |, { and }: " + word);
        }
    }
}
