/** By which words things are found: Chinese without spaces, pinyin, numbers. Pure. */
@NullMarked
package org.sealbook.casework.search;

import org.jspecify.annotations.NullMarked;
