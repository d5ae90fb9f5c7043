package dev.hardwire.processor.write.table.call;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.SecuredClass;
import dev.hardwire.processor.write.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes who may connect to a class of handlers, where its table says so. */
public final class ClassSecurity {
    private ClassSecurity() {}

    /**
     * Adds the requirements of those who connect.
     *
     * @param secured null where everybody may
     */
    public static void addTo(TypeSpec.Builder table, Context context, @Nullable SecuredClass secured) {
        if (secured != null) {
            table.addMethod(Overriding.method("security")
                    .returns(ParameterizedTypeName.get(ClassName.get(List.class), Names.SECURITY_REQUIREMENT))
                    .addStatement(
                            "return $T.of(\n$>$>$L)$<$<",
                            List.class,
                            new SecurityWriter(context).alternatives(secured.document(), secured.security()))
                    .build());
        }
    }
}
