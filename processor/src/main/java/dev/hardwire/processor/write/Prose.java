package dev.hardwire.processor.write;

/** Texts of documents as comments: nothing in them can end the comment, and lines stay short. */
public final class Prose {
    private static final int COMMENT_LENGTH = 86;
    private static final int JAVADOC_LENGTH = 90;

    private Prose() {}

    /** A text for one line after {@code //}. */
    public static String comment(String text) {
        String line = text.replaceAll("\\s+", " ").replace("\\", "\\\\").replace("*/", "*\\/");
        return line.length() <= COMMENT_LENGTH ? line : line.substring(0, COMMENT_LENGTH - 1) + "…";
    }

    /** A text for Javadoc, without markup, in lines that end with a line feed; paragraphs stay apart. */
    public static String javadoc(String text) {
        StringBuilder javadoc = new StringBuilder();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                javadoc.append(javadoc.isEmpty() ? "" : "\n<p>")
                        .append(wrapped(escaped(paragraph.strip())))
                        .append('\n');
            }
        }
        return javadoc.toString();
    }

    /** A text for Javadoc that is code, such as a path. */
    public static String code(String text) {
        String line = comment(text);
        return isBalanced(line) ? "{@code " + line + "}" : escaped(line);
    }

    private static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0;
    }

    /** A text for a block tag such as {@code @param}: one paragraph. */
    public static String tag(String text) {
        return wrapped(escaped(text.strip().replaceAll("\\s+", " "))).replace("\n", "\n    ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\\R", -1)) {
            lines.append(lines.isEmpty() ? "" : "\n");
            int length = 0;
            for (String word : line.strip().split("\\s+")) {
                if (length > 0 && length + 1 + word.length() > JAVADOC_LENGTH) {
                    lines.append('\n');
                    length = 0;
                }
                lines.append(length > 0 ? " " : "").append(word);
                length += (length > 0 ? 1 : 0) + word.length();
            }
        }
        return lines.toString();
    }
}
