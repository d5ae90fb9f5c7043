package dev.hardwire.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The texts of a form's parts as values to be taken apart: nothing in them is percent-encoded. */
record PartTexts(Map<String, List<String>> texts) implements ParameterReader.Source {
    @Override
    public List<String> query(String name) {
        return texts.getOrDefault(name, List.of());
    }

    @Override
    public List<String> rawQuery(String name) {
        return query(name);
    }

    @Override
    public List<String> queryNames() {
        return new ArrayList<>(texts.keySet());
    }

    @Override
    public String decode(String raw, boolean plusIsSpace) {
        return raw;
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
