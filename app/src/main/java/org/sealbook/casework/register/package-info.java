/** The register (公证登记簿): every accepted case by year, its yearly confirmation, and every number that was ever given. */
@NullMarked
package org.sealbook.casework.register;

import org.jspecify.annotations.NullMarked;
