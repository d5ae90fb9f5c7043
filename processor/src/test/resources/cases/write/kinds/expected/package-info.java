// generated from openapi.yaml; do not edit
/** The stubs of {@code openapi.yaml}. */
@NullMarked
package shop;

import org.jspecify.annotations.NullMarked;
