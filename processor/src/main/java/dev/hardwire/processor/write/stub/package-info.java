/** What people program against: an interface per tag, records, enums, sealed unions and responses. */
@NullMarked
package dev.hardwire.processor.write.stub;

import org.jspecify.annotations.NullMarked;
