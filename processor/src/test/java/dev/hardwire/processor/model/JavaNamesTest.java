package dev.hardwire.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.SourceVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of names in {@link JavaNames}. */
class JavaNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            petId          | petId          | PetId          | PET_ID
            pet-id         | petId          | PetId          | PET_ID
            pet_id         | petId          | PetId          | PET_ID
            PetID          | petID          | PetID          | PET_ID
            ID             | id             | ID             | ID
            URLPath        | urlPath        | URLPath        | URL_PATH
            X-Request-ID   | xRequestID     | XRequestID     | X_REQUEST_ID
            in stock       | inStock        | InStock        | IN_STOCK
            inStock        | inStock        | InStock        | IN_STOCK
            HTTPServer     | httpServer     | HTTPServer     | HTTP_SERVER
            v2Beta         | v2Beta         | V2Beta         | V2_BETA
            v1.2           | v1_2           | V1_2           | V1_2
            2fa            | _2fa           | _2fa           | _2FA
            +1             | plus1          | Plus1          | PLUS_1
            -1             | minus1         | Minus1         | MINUS_1
            class          | class_         | Class_         | CLASS
            yield          | yield_         | Yield          | YIELD
            hashCode       | hashCode_      | HashCode       | HASH_CODE
            String         | string         | String_        | STRING
            $filter        | filter         | Filter         | FILTER
            @type          | type           | Type           | TYPE
            tags[]         | tags           | Tags           | TAGS
            größe          | größe          | Größe          | GRÖSSE
            名前           | 名前           | 名前           | 名前
            *              | asterisk       | Asterisk       | ASTERISK
            >=             | greaterEqual   | GreaterEqual   | GREATER_EQUAL
            →              | u2192          | U2192          | U2192
            ''             | empty          | Empty          | EMPTY
            """)
    void names(String name, String member, String type, String constant) {
        assertThat(JavaNames.member(name)).isEqualTo(member);
        assertThat(JavaNames.type(name)).isEqualTo(type);
        assertThat(JavaNames.constant(name)).isEqualTo(constant);
        assertThat(member).matches(SourceVersion::isName);
        assertThat(type).matches(SourceVersion::isName);
        assertThat(constant).matches(SourceVersion::isName);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /,                  getRoot",
        "GET,    /pets,              getPets",
        "DELETE, /pets/{petId},      deletePetsByPetId",
        "POST,   /pets/{pet-id}/toys, postPetsByPetIdToys",
        "GET,    /v1/2/{class},      getV1_2ByClass"
    })
    void operationsWithoutAnId(String method, String path, String name) {
        assertThat(JavaNames.operation(method, path)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"0, Default", "200, Ok", "404, NotFound", "418, Status418"})
    void responses(int status, String name) {
        assertThat(JavaNames.status(status)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"getPet, GetPetResponse", "default_, DefaultResponse"})
    void sealedResponses(String operation, String name) {
        assertThat(JavaNames.response(operation)).isEqualTo(name);
    }
}
