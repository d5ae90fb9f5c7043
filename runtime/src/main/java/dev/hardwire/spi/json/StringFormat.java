package dev.hardwire.spi.json;

import dev.hardwire.spi.json.format.Addresses;
import dev.hardwire.spi.json.format.Emails;
import dev.hardwire.spi.json.format.Hostnames;
import dev.hardwire.spi.json.format.Pointers;
import dev.hardwire.spi.json.format.RegularExpressions;
import dev.hardwire.spi.json.format.Times;
import dev.hardwire.spi.json.format.UriTemplates;
import dev.hardwire.spi.json.format.Uris;

/** The formats of strings by their names. A format that is not known here every string has. */
final class StringFormat {
    private StringFormat() {}

    static boolean fits(String format, String text) {
        return switch (format) {
            case "byte" -> Formats.base64(text) != null;
            case "date" -> Times.isDate(text);
            case "date-time" -> Times.isDateTime(text);
            case "duration" -> Times.isDuration(text);
            case "email" -> Emails.isEmail(text);
            case "hostname" -> Hostnames.isHostname(text);
            case "idn-email" -> Emails.isIdnEmail(text);
            case "idn-hostname" -> Hostnames.isIdnHostname(text);
            case "ipv4" -> Addresses.isIpv4(text);
            case "ipv6" -> Addresses.isIpv6(text);
            case "iri" -> Uris.isIri(text);
            case "iri-reference" -> Uris.isIriReference(text);
            case "json-pointer" -> Pointers.isPointer(text);
            case "regex" -> RegularExpressions.isExpression(text);
            case "relative-json-pointer" -> Pointers.isRelative(text);
            case "time" -> Times.isTime(text);
            case "uri" -> Uris.isUri(text);
            case "uri-reference" -> Uris.isUriReference(text);
            case "uri-template" -> UriTemplates.isTemplate(text);
            case "uuid" -> Formats.uuid(text) != null;
            default -> true;
        };
    }

    static String message(String format) {
        return switch (format) {
            case "byte" -> "must be base64";
            case "date" -> "must be a date such as 2026-01-31";
            case "date-time" -> "must be a date and time such as 2026-01-31T12:00:00Z";
            case "duration" -> "must be a duration such as P1DT12H";
            case "email" -> "must be an e-mail address";
            case "hostname" -> "must be the name of a host";
            case "idn-email" -> "must be an e-mail address, which may be international";
            case "idn-hostname" -> "must be the name of a host, which may be international";
            case "ipv4" -> "must be an IPv4 address";
            case "ipv6" -> "must be an IPv6 address";
            case "iri" -> "must be an IRI";
            case "iri-reference" -> "must be an IRI or a relative reference";
            case "json-pointer" -> "must be a JSON Pointer";
            case "regex" -> "must be a regular expression of ECMA-262";
            case "relative-json-pointer" -> "must be a relative JSON Pointer";
            case "time" -> "must be a time such as 12:00:00Z";
            case "uri" -> "must be a URI";
            case "uri-reference" -> "must be a URI or a relative reference";
            case "uri-template" -> "must be a URI template";
            case "uuid" -> "must be a UUID";
            default -> "must be of the format " + format;
        };
    }
}
