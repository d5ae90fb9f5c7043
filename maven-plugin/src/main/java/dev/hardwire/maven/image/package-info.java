/** Makes native images of applications. */
@NullMarked
package dev.hardwire.maven.image;

import org.jspecify.annotations.NullMarked;
