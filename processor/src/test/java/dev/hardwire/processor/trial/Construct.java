package dev.hardwire.processor.trial;

/** What a schema of a {@link LargeDocument} is made of. */
enum Construct {
    OBJECT,
    WIDE_OBJECT,
    DEEP_OBJECT,
    ALL_OF,
    UNION,
    CHOICE,
    ANY_OF,
    ENUM,
    LONG_ENUM,
    NUMBER_ENUM,
    MAP,
    ARRAY,
    TUPLE,
    CONDITION,
    DEPENDENT,
    CONTAINS,
    PATTERN_PROPERTIES,
    UNEVALUATED,
    NOT,
    DIRECTED,
    CONST
}
