package dev.hardwire.processor.openapi.schema;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The properties of Unicode that ECMA-262 knows in {@code \p{…}}, as {@code java.util.regex} names them; also those that many
 * documents have from other dialects: the classes of POSIX ({@code \p{Print}}) and scripts by their name ({@code \p{Han}}).
 */
final class UnicodeProperty {
    private static final Pattern SYNTAX = Pattern.compile("(?:([A-Za-z_]+)=)?([A-Za-z0-9_]+)");
    private static final Set<String> CATEGORY = Set.of("General_Category", "gc");
    private static final Set<String> SCRIPT = Set.of("Script", "sc");

    /** General categories by their long names and other aliases. */
    private static final Map<String, String> CATEGORIES = categories();

    private static final Map<String, String> BINARY = Map.ofEntries(
            Map.entry("ASCII", "ASCII"),
            Map.entry("ASCII_Hex_Digit", "XDigit"),
            Map.entry("AHex", "XDigit"),
            Map.entry("Alphabetic", "IsAlphabetic"),
            Map.entry("Alpha", "IsAlphabetic"),
            Map.entry("Assigned", "IsAssigned"),
            Map.entry("Hex_Digit", "IsHex_Digit"),
            Map.entry("Hex", "IsHex_Digit"),
            Map.entry("Ideographic", "IsIdeographic"),
            Map.entry("Ideo", "IsIdeographic"),
            Map.entry("Join_Control", "IsJoin_Control"),
            Map.entry("Join_C", "IsJoin_Control"),
            Map.entry("Lowercase", "IsLowercase"),
            Map.entry("Lower", "IsLowercase"),
            Map.entry("Noncharacter_Code_Point", "IsNoncharacter_Code_Point"),
            Map.entry("NChar", "IsNoncharacter_Code_Point"),
            Map.entry("Uppercase", "IsUppercase"),
            Map.entry("Upper", "IsUppercase"),
            Map.entry("White_Space", "IsWhite_Space"),
            Map.entry("space", "IsWhite_Space"));

    private static final Set<String> POSIX =
            Set.of("Alnum", "Blank", "Cntrl", "Digit", "Graph", "Print", "Punct", "XDigit");

    private UnicodeProperty() {}

    private static Map<String, String> categories() {
        String[][] all = {
            {"L", "Letter"},
            {"LC", "Cased_Letter"},
            {"Lu", "Uppercase_Letter"},
            {"Ll", "Lowercase_Letter"},
            {"Lt", "Titlecase_Letter"},
            {"Lm", "Modifier_Letter"},
            {"Lo", "Other_Letter"},
            {"M", "Mark", "Combining_Mark"},
            {"Mn", "Nonspacing_Mark"},
            {"Mc", "Spacing_Mark"},
            {"Me", "Enclosing_Mark"},
            {"N", "Number"},
            {"Nd", "Decimal_Number", "digit"},
            {"Nl", "Letter_Number"},
            {"No", "Other_Number"},
            {"P", "Punctuation", "punct"},
            {"Pc", "Connector_Punctuation"},
            {"Pd", "Dash_Punctuation"},
            {"Ps", "Open_Punctuation"},
            {"Pe", "Close_Punctuation"},
            {"Pi", "Initial_Punctuation"},
            {"Pf", "Final_Punctuation"},
            {"Po", "Other_Punctuation"},
            {"S", "Symbol"},
            {"Sm", "Math_Symbol"},
            {"Sc", "Currency_Symbol"},
            {"Sk", "Modifier_Symbol"},
            {"So", "Other_Symbol"},
            {"Z", "Separator"},
            {"Zs", "Space_Separator"},
            {"Zl", "Line_Separator"},
            {"Zp", "Paragraph_Separator"},
            {"C", "Other"},
            {"Cc", "Control", "cntrl"},
            {"Cf", "Format"},
            {"Cs", "Surrogate"},
            {"Co", "Private_Use"},
            {"Cn", "Unassigned"}
        };
        Map<String, String> names = new HashMap<>();
        for (String[] category : all) {
            for (String name : category) {
                names.put(name, category[0]);
            }
        }
        return names;
    }

    /** The name that Java has for what stands between the braces; null where Java, or ECMA-262, has none. */
    static @Nullable String java(String property) {
        Matcher matcher = SYNTAX.matcher(property);
        if (!matcher.matches()) {
            return null;
        }
        String kind = matcher.group(1);
        String value = matcher.group(2);
        if (kind == null) {
            String known = CATEGORIES.containsKey(value) ? CATEGORIES.get(value) : BINARY.get(value);
            String posix = POSIX.contains(value) ? value : script(value);
            return known == null ? posix : known;
        }
        if (CATEGORY.contains(kind)) {
            return CATEGORIES.get(value);
        }
        return SCRIPT.contains(kind) ? script(value) : null;
    }

    private static @Nullable String script(String name) {
        try {
            Character.UnicodeScript.forName(name.toUpperCase(Locale.ROOT));
            return "Is" + name;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
