package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Unimplemented;

@Application(openapi = "openapi.yaml", unimplemented = Unimplemented.NOT_IMPLEMENTED)
final class Vault {}
