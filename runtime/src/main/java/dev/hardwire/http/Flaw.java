package dev.hardwire.http;

import java.util.Map;

/** What is wrong with the head of a request, and the headers of the answer that says so. */
record Flaw(Problem problem, Map<String, String> headers) {}
