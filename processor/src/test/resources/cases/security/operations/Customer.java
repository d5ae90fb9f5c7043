package shop;

import dev.hardwire.handler.Scoped;
import java.util.List;

record Customer(List<String> scopes) implements Caller, Scoped {}
