package dev.hardwire.processor.write.json;

import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.Style;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.model.RequestBody.Content;
import dev.hardwire.processor.model.RequestBody.Encoding;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import java.util.List;

/** The shapes of one generated class's forms: the kinds of their fields and parts, and how these are written. */
public final class FormShapes {
    private final Members members;
    private final Shapes shapes;

    /** The shapes of the class with these members. */
    public FormShapes(Members members, Shapes shapes) {
        this.members = members;
        this.shapes = shapes;
    }

    /**
     * The constant that has the shape of a form or text.
     *
     * @param strict whether fields that are not declared are refused
     */
    public CodeBlock of(Content content, boolean strict, String what) {
        if (!content.isForm()) {
            return shapes.of(content.schema(), false);
        }
        boolean nested =
                content.encodings().values().stream().anyMatch(encoding -> encoding.style() == Style.DEEP_OBJECT);
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.of($Z$L)", Names.FORM_SHAPE, shapes.ofForm(content.schema(), nested));
        content.encodings().forEach((name, encoding) -> code.add(field(name, encoding)));
        if (strict) {
            code.add("$Z.strict()");
        }
        return CodeBlock.of(
                "$N", members.sharedConstant(Names.FORM_SHAPE, JavaNames.constant(what) + "_FORM", code.build()));
    }

    private static CodeBlock field(String name, Encoding encoding) {
        CodeBlock.Builder code = CodeBlock.builder();
        Style style = encoding.style();
        if (encoding.file()) {
            code.add(
                    name.equals(RequestBody.OTHERS)
                            ? CodeBlock.of("$Z.otherFiles()")
                            : named("file", name, encoding.mediaTypes()));
        } else if (style != null) {
            code.add(
                    "$Z.styled($S, $T.$L)",
                    name,
                    Names.PARAMETER_STYLE,
                    ParameterValues.style(style, encoding.explode()));
        } else if (!encoding.mediaTypes().isEmpty()) {
            code.add(named("typed", name, encoding.mediaTypes()));
        }
        if (!encoding.headers().isEmpty()) {
            code.add(named("headers", name, encoding.headers()));
        }
        return code.build();
    }

    private static CodeBlock named(String method, String name, List<String> texts) {
        CodeBlock.Builder code = CodeBlock.builder().add("$Z.$L($S", method, name);
        texts.forEach(text -> code.add(", $S", text));
        return code.add(")").build();
    }
}
