/** How the program speaks to people, in both languages: sentences, words for codes, and what a failure means. */
@NullMarked
package org.sealbook.language;

import org.jspecify.annotations.NullMarked;
