/** The custody of physical media (监管链): what the office holds of a case, where it lies, who had it when, and why it was opened. */
@NullMarked
package org.sealbook.casework.custody;

import org.jspecify.annotations.NullMarked;
