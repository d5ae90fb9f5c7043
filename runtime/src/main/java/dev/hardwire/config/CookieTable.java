package dev.hardwire.config;

import dev.hardwire.engineio.CookieOptions;
import dev.hardwire.handler.ResponseCookie.SameSite;

/** The options of {@link CookieOptions}. */
final class CookieTable {
    static final OptionTable<CookieOptions, CookieOptions.Builder> TABLE = new OptionTable<>(
                    CookieOptions::builder, CookieOptions::toBuilder, CookieOptions.Builder::build)
            .option("name", Formats.TEXT, CookieOptions.Builder::name)
            .option("path", Formats.TEXT, CookieOptions.Builder::path)
            .option("http-only", Formats.BOOLEAN, CookieOptions.Builder::httpOnly)
            .option("secure", Formats.BOOLEAN, CookieOptions.Builder::secure)
            .option("same-site", Formats.oneOf(SameSite.values()), CookieOptions.Builder::sameSite);

    private CookieTable() {}
}
