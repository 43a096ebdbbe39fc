/** The documents of a case: slips, notices, records and decisions, made from the office's texts, recorded, never edited. */
@NullMarked
package org.sealbook.casework.documents;

import org.jspecify.annotations.NullMarked;
