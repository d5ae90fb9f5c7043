/**
 * Schemas of a document → the model's schemas and named types. Read from the positioned trees, as every keyword that is
 * honoured must keep its exact text and place.
 *
 * <p>Objects with properties, enums and unions become types of their own, also where they are inline; everything else is
 * part of what uses it. What is decided here where the specification leaves it open:
 *
 * <ul>
 *   <li>A schema without {@code type} that has {@code properties} or another keyword of objects is an object, one that has
 *       {@code items} an array; one with other keywords must say its type.
 *   <li>A keyword that has no effect on its type ({@code minimum} of a string) is refused: it is a mistake.
 *   <li>{@code default} is looked for beside {@code $ref} (3.1), then where the reference leads to.
 *   <li>{@code oneOf} or {@code anyOf} of one schema and {@code type: "null"} is that schema, nullable.
 *   <li>{@code allOf} with one part and nothing but annotations, {@code nullable} or {@code default} beside it is that
 *       part; {@code nullable: true} beside it allows null.
 * </ul>
 */
@NullMarked
package dev.hardwire.processor.openapi.schema;

import org.jspecify.annotations.NullMarked;
