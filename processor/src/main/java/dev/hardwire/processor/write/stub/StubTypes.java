package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.Others;
import dev.hardwire.processor.model.NamedType.Property;
import dev.hardwire.processor.model.NamedType.UnionType;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Flow;

/** The Java types that stubs have for schemas. */
final class StubTypes {
    private final Document document;
    private final String packageName;
    /** The unions of each variant. */
    private final Map<TypeId, Set<TypeId>> unions = new HashMap<>();

    StubTypes(Document document, String packageName) {
        this.document = document;
        this.packageName = packageName;
        for (NamedType type : document.types().values()) {
            if (type instanceof UnionType union) {
                union.variants()
                        .forEach(variant -> unions.computeIfAbsent(variant.type(), id -> new LinkedHashSet<>())
                                .add(union.id()));
            }
        }
    }

    /** A class of the stubs' package. */
    ClassName named(String simpleName) {
        return ClassName.get(packageName, simpleName);
    }

    /** The class of a schema that has one. */
    ClassName named(TypeId id) {
        return named(type(id).javaName());
    }

    /** A schema that has a class. */
    NamedType type(TypeId id) {
        NamedType type = document.types().get(id);
        if (type == null) {
            throw new IllegalStateException("There is no type " + id);
        }
        return type;
    }

    /** The sealed interfaces that the class of a schema implements. */
    List<ClassName> unionsOf(TypeId variant) {
        return unions.getOrDefault(variant, Set.of()).stream().map(this::named).toList();
    }

    /** What the class of an object holds; the properties that it does not name come last. */
    List<Component> components(ObjectType object) {
        List<Component> components = new ArrayList<>();
        for (Property property : object.properties()) {
            components.add(Component.of(property.name(), property.javaName(), type(property), property.description()));
        }
        Others others = object.others();
        if (others != null) {
            TypeName map = map(others.values());
            components.add(new Component(others.javaName(), map, "All other properties.", null));
        }
        return components;
    }

    private TypeName type(Property property) {
        boolean isPresence = property.presence()
                && (property.mayBeAbsent() || property.schema().nullable());
        return isPresence
                ? ParameterizedTypeName.get(
                        Names.PRESENCE, bare(property.schema()).box())
                : of(property.schema(), property.mayBeAbsent());
    }

    /** The type of a request body. */
    TypeName of(RequestBody body) {
        TypeName type = body.javaName() == null ? of(body.contents().get(0), !body.required()) : named(body.javaName());
        return body.required() || type.isAnnotated() ? type : Types.nullable(type);
    }

    /** The type of a request body of one media type. */
    TypeName of(RequestBody.Content content, boolean absent) {
        return content.format() == RequestBody.Format.RAW
                ? absent ? Types.nullable(ClassName.get(InputStream.class)) : ClassName.get(InputStream.class)
                : of(content.schema(), absent);
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
            return list(array.items());
        }
        if (schema instanceof Schema.MapOf map) {
            return map(map.values());
        }
        if (schema instanceof Schema.Bytes) {
            return ArrayTypeName.of(TypeName.BYTE);
        }
        if (schema instanceof Schema.File) {
            return Names.FILE_PART;
        }
        if (schema instanceof Schema.Validated validated) {
            return bare(validated.schema());
        }
        if (schema instanceof Schema.Ref reference) {
            return named(reference.type());
        }
        return schema instanceof Schema.Bool ? TypeName.BOOLEAN : Names.JSON_NODE;
    }

    /** A list of what a schema allows. */
    TypeName list(Schema items) {
        return ParameterizedTypeName.get(ClassName.get(List.class), argument(items));
    }

    private TypeName map(Schema values) {
        return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), argument(values));
    }

    /** A publisher. */
    TypeName publisher(TypeName of) {
        return ParameterizedTypeName.get(ClassName.get(Flow.Publisher.class), of);
    }

    /** What a schema allows, as a type argument. */
    TypeName argument(Schema schema) {
        return of(schema, false).box();
    }
}
