package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.Schema;

/** The same schema with null allowed. */
final class Nullability {
    private Nullability() {}

    static Schema allowNull(Schema schema) {
        if (schema instanceof Schema.Text s) {
            return new Schema.Text(
                    s.place(), true, s.format(), s.checkedFormat(), s.minLength(), s.maxLength(), s.pattern());
        }
        if (schema instanceof Schema.Int s) {
            return new Schema.Int(s.place(), true, s.width(), s.bounds());
        }
        if (schema instanceof Schema.Num s) {
            return new Schema.Num(s.place(), true, s.precision(), s.bounds());
        }
        if (schema instanceof Schema.Bool s) {
            return new Schema.Bool(s.place(), true);
        }
        if (schema instanceof Schema.Array s) {
            return new Schema.Array(s.place(), true, s.items(), s.minItems(), s.maxItems(), s.uniqueItems());
        }
        if (schema instanceof Schema.MapOf s) {
            return new Schema.MapOf(s.place(), true, s.values(), s.minProperties(), s.maxProperties());
        }
        if (schema instanceof Schema.Free s) {
            return new Schema.Free(s.place(), true);
        }
        if (schema instanceof Schema.Validated s) {
            return new Schema.Validated(allowNull(s.schema()), s.validator());
        }
        return schema instanceof Schema.Ref ref ? new Schema.Ref(ref.place(), true, ref.type()) : schema;
    }
}
