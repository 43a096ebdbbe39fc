/** The words with which the documents of cases begin: the office's texts, as versioned data. */
@NullMarked
package org.sealbook.casework.wording;

import org.jspecify.annotations.NullMarked;
