/**
 * The office's data: documents of several kinds, each with a version that the program ships and versions that the administrator
 * records with a day from which they are in force. What a kind holds is read by a package of its own, which knows nothing of this one.
 */
@NullMarked
package org.sealbook.casework.settings;

import org.jspecify.annotations.NullMarked;
