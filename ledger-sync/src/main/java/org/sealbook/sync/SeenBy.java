package org.sealbook.sync;

import java.time.Instant;
import org.sealbook.record.Origin;

/**
 * A cosignature over one of this office's heads.
 *
 * @param cosigner the office that made it
 * @param size of the head, in blocks
 * @param time the cosigner's claim, in whole seconds
 */
public record SeenBy(Origin cosigner, long size, Instant time) {}
