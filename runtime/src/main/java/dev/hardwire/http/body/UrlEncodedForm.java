package dev.hardwire.http.body;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.request.QueryParameters;
import dev.hardwire.spi.EncodedText;
import dev.hardwire.spi.ParameterReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a form that was sent as a query string is written. */
public final class UrlEncodedForm implements ParameterReader.Source {
    private final QueryParameters fields;
    private final ParameterReader.Source decoder;

    /**
     * Takes a body apart.
     *
     * @param decoder decodes the texts
     * @throws HttpProblem with 400 if it is badly encoded, or has too many fields
     */
    public UrlEncodedForm(byte[] body, ParameterReader.Source decoder) {
        String text = EncodedText.decode(body, body.length, null);
        QueryParameters parsed = text == null ? null : QueryParameters.parse(text);
        if (parsed == null) {
            throw new HttpProblem(400, "The form is badly encoded");
        }
        if (parsed.size() > QueryParameters.MAX_PARAMETERS) {
            throw new HttpProblem(400, "The form has more than " + QueryParameters.MAX_PARAMETERS + " fields");
        }
        this.fields = parsed;
        this.decoder = decoder;
    }

    @Override
    public List<String> query(String name) {
        return fields.all(name);
    }

    @Override
    public List<String> rawQuery(String name) {
        return fields.raw(name);
    }

    @Override
    public List<String> queryNames() {
        return fields.names();
    }

    @Override
    public @Nullable String decode(String raw, boolean plusIsSpace) {
        return decoder.decode(raw, plusIsSpace);
    }

    @Override
    public String segment(int index) {
        throw new UnsupportedOperationException("A form has no path");
    }

    @Override
    public String rawSegment(int index) {
        return segment(index);
    }

    @Override
    public List<String> header(String name) {
        return List.of();
    }

    @Override
    public List<String> cookie(String name) {
        return List.of();
    }

    @Override
    public List<String> cookieNames() {
        return List.of();
    }
}
