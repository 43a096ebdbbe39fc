/** A year of an office that never was: invented people, cases and companies, the same for the same seed, for demonstrations, screens and benchmarks. */
@NullMarked
package org.sealbook.office.sample;

import org.jspecify.annotations.NullMarked;
