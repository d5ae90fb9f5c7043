package shop;

import dev.hardwire.annotation.DocumentDigest;

@DocumentDigest(document = "openapi.yaml", sha256 = "00")
final class PetsDocument {}
