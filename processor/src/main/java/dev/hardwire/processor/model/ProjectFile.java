package dev.hardwire.processor.model;

/**
 * A resource that the compiled project brings, or a folder of nothing but resources.
 *
 * @param path relative to the class path's root, with slashes, without one at its ends
 */
public record ProjectFile(String path, boolean isFolder) {}
