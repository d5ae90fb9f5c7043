/**
 * How a server is configured: {@link dev.hardwire.config.ServerOptions} has all options, and reads those with a text form from
 * a properties file, the environment and arguments.
 */
@NullMarked
package dev.hardwire.config;

import org.jspecify.annotations.NullMarked;
