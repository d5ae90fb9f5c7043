package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The Java types that stubs have for schemas. */
final class StubTypes {
    private final Document document;
    private final String packageName;

    StubTypes(Document document, String packageName) {
        this.document = document;
        this.packageName = packageName;
    }

    /** A class of the stubs' package. */
    ClassName named(String simpleName) {
        return ClassName.get(packageName, simpleName);
    }

    /** The class of a schema that has one. */
    ClassName named(TypeId id) {
        NamedType type = document.types().get(id);
        if (type == null) {
            throw new IllegalStateException("There is no type " + id);
        }
        return named(type.javaName());
    }

    /**
     * The type of a component or parameter.
     *
     * @param absent whether there may be no value at all
     */
    TypeName of(Schema schema, boolean absent) {
        TypeName type = bare(schema);
        return absent || schema.nullable() ? Types.nullable(type) : type;
    }

    private TypeName bare(Schema schema) {
        if (schema instanceof Schema.Text text) {
            return switch (text.format()) {
                case NONE -> ClassName.get(String.class);
                case DATE -> ClassName.get(LocalDate.class);
                case DATE_TIME -> ClassName.get(OffsetDateTime.class);
                case UUID -> ClassName.get(UUID.class);
                case BYTE -> ArrayTypeName.of(TypeName.BYTE);
                case DURATION -> ClassName.get(Duration.class);
                case URI -> ClassName.get(URI.class);
            };
        }
        if (schema instanceof Schema.Int integer) {
            return switch (integer.width()) {
                case INT32 -> TypeName.INT;
                case INT64 -> TypeName.LONG;
                case BIG -> ClassName.get(BigInteger.class);
            };
        }
        if (schema instanceof Schema.Num number) {
            return switch (number.precision()) {
                case FLOAT -> TypeName.FLOAT;
                case DOUBLE -> TypeName.DOUBLE;
                case DECIMAL -> ClassName.get(BigDecimal.class);
            };
        }
        if (schema instanceof Schema.Array array) {
            return ParameterizedTypeName.get(ClassName.get(List.class), argument(array.items()));
        }
        if (schema instanceof Schema.MapOf map) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class), ClassName.get(String.class), argument(map.values()));
        }
        if (schema instanceof Schema.Bytes) {
            return ArrayTypeName.of(TypeName.BYTE);
        }
        if (schema instanceof Schema.Validated validated) {
            return bare(validated.schema());
        }
        if (schema instanceof Schema.Ref reference) {
            return named(reference.type());
        }
        return schema instanceof Schema.Bool ? TypeName.BOOLEAN : Names.JSON_NODE;
    }

    private TypeName argument(Schema schema) {
        return of(schema, false).box();
    }
}
