package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.Durations;
import dev.hardwire.processor.model.Schema;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.regex.Pattern;

/** Whether a text that stands in the document has a format. The runtime, which checks requests, is not linked to. */
final class FormatCheck {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-.*");

    private FormatCheck() {}

    static boolean fits(String text, Schema.Format format) {
        try {
            switch (format) {
                case DATE -> LocalDate.parse(text);
                case DATE_TIME -> OffsetDateTime.parse(text);
                case BYTE -> Base64.getDecoder().decode(text);
                case UUID -> {
                    return UUID.matcher(text).matches();
                }
                case DURATION -> {
                    return Durations.of(text) != null;
                }
                case URI -> new URI(text);
                case NONE -> {
                    return true;
                }
            }
            boolean written = format == Schema.Format.DATE || format == Schema.Format.DATE_TIME;
            return !written || DATE.matcher(text).matches();
        } catch (DateTimeException | IllegalArgumentException | URISyntaxException e) {
            return false;
        }
    }
}
