/** How values are read, checked and written: the codecs, and the statements that tables need for values. */
@NullMarked
package dev.hardwire.processor.write.json;

import org.jspecify.annotations.NullMarked;
