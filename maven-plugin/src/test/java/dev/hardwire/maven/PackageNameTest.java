package dev.hardwire.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The package that stubs go to by default. */
class PackageNameTest {
    @Test
    void isTheGroupAndTheDocument() {
        assertThat(PackageName.of("com.example", "openapi/petstore.yaml")).isEqualTo("com.example.petstore");
        assertThat(PackageName.of("com.example", "petstore")).isEqualTo("com.example.petstore");
    }

    @Test
    void isALegalName() {
        assertThat(PackageName.of("com.My-Company", "openapi/Pet-Store.v2.json"))
                .isEqualTo("com.my_company.pet_store_v2");
        assertThat(PackageName.of("org.3d", "openapi/2nd.yaml")).isEqualTo("org._3d._2nd");
        assertThat(PackageName.of("com.new", "openapi/default.yaml")).isEqualTo("com.new_.default_");
    }
}
