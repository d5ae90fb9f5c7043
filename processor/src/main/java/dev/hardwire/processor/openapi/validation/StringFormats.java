package dev.hardwire.processor.openapi.validation;

import java.util.Set;

/** The formats of strings that are checked where formats are assertions. Others are annotations. */
final class StringFormats {
    static final Set<String> NAMES = Set.of(
            "byte",
            "date",
            "date-time",
            "duration",
            "email",
            "hostname",
            "idn-email",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "iri",
            "iri-reference",
            "json-pointer",
            "regex",
            "relative-json-pointer",
            "time",
            "uri",
            "uri-reference",
            "uri-template",
            "uuid");

    private StringFormats() {}
}
