package dev.hardwire.spi;

/** How a parameter writes an array or object (OpenAPI 3.1.1, 4.8.12.3). Delimiters are looked for before anything is decoded. */
public enum ParameterStyle {
    /** {@code blue,black}; {@code R,100,G,200}. */
    SIMPLE,
    /** {@code blue,black}; {@code R=100,G=200}. */
    SIMPLE_EXPLODED,
    /** {@code .blue,black}; {@code .R,100,G,200}. Where there is no comma, dots stand between: so it was until OpenAPI 3.0.3. */
    LABEL,
    /** {@code .blue.black}; {@code .R=100.G=200}. */
    LABEL_EXPLODED,
    /** {@code ;color=blue,black}; {@code ;color=R,100,G,200}. */
    MATRIX,
    /** {@code ;color=blue;color=black}; {@code ;R=100;G=200}. */
    MATRIX_EXPLODED,
    /** {@code color=blue,black}; {@code color=R,100,G,200}. */
    FORM,
    /** {@code color=blue&color=black}; {@code R=100&G=200}. Between cookies there is a semicolon. */
    FORM_EXPLODED,
    /** {@code color=blue%20black}, also with {@code +}. */
    SPACE_DELIMITED,
    /** {@code color=blue|black}, also with {@code %7C}. */
    PIPE_DELIMITED,
    /** {@code color[R]=100&color[G]=200}; of an array {@code color[]=blue&color[]=black}, also with positions, or without brackets. */
    DEEP_OBJECT,
    /** {@code color={"R":100,"G":200}}: the parameter has {@code content}. */
    JSON
}
