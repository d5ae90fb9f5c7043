/** What the runtime tells the builder of native images, and that it has an effect. */
@NullMarked
package dev.hardwire.image;

import org.jspecify.annotations.NullMarked;
