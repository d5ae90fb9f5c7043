package dev.hardwire.spi;

/**
 * A document that an application serves to its users.
 *
 * @param document the document, relative to the resource root, for example {@code openapi/petstore.yaml}
 * @param resource the class path resource that holds it as one JSON file, without a leading slash
 * @param title the title of the API
 * @param basePath what its operations' paths start with; empty where there is none
 */
public record DocumentResource(String document, String resource, String title, String basePath) {}
