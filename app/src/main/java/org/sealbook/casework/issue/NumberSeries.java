package org.sealbook.casework.issue;

/**
 * Certificates are numbered from 1 in each series: one a year and category, under the office's word.
 *
 * @param word the office's word (字号), such as 鹭岛
 * @param category the word of the category, such as 内民
 */
public record NumberSeries(String word, int year, String category) {

    public NumberSeries {
        if (word.isBlank() || category.isBlank() || year < 1 || year > 9999) {
            throw new IllegalArgumentException("not a series: " + word + " " + year + " " + category);
        }
    }
}
