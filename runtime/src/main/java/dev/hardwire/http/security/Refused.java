package dev.hardwire.http.security;

import dev.hardwire.handler.HttpProblem;
import java.util.List;

/**
 * Why a request is not admitted.
 *
 * @param challenges for {@code WWW-Authenticate}; empty where the answer has none
 */
public record Refused(HttpProblem problem, List<String> challenges) {}
