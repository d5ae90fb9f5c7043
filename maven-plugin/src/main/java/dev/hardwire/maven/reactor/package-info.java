/** The modules of a build: a goal that is called for all of them leaves out those that have nothing for it. */
@NullMarked
package dev.hardwire.maven.reactor;

import org.jspecify.annotations.NullMarked;
