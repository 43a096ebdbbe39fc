/** What offices tell each other of their logs: frames of headers, cosignatures, forks; knows headers, never entries. */
@NullMarked
package org.sealbook.sync;

import org.jspecify.annotations.NullMarked;
