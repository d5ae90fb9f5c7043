package dev.hardwire.config;

import dev.hardwire.http.header.SecurityHeaders;

/** The options of {@link SecurityHeaders}. */
final class SecurityHeadersTable {
    static final OptionTable<SecurityHeaders, SecurityHeaders.Builder> TABLE = new OptionTable<>(
                    SecurityHeaders::builder, SecurityHeaders::toBuilder, SecurityHeaders.Builder::build)
            .option("no-sniff", Formats.BOOLEAN, SecurityHeaders.Builder::noSniff)
            .option("framing", Formats.oneOf(SecurityHeaders.Framing.values()), SecurityHeaders.Builder::framing)
            .option("content-security-policy", Formats.TEXT, SecurityHeaders.Builder::contentSecurityPolicy)
            .option("referrer-policy", Formats.TEXT, SecurityHeaders.Builder::referrerPolicy)
            .option(
                    "strict-transport-security",
                    Formats.DURATION_OR_ZERO,
                    SecurityHeaders.Builder::strictTransportSecurity)
            .option("include-sub-domains", Formats.BOOLEAN, SecurityHeaders.Builder::includeSubDomains);

    private SecurityHeadersTable() {}
}
