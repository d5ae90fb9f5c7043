package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.handler.Request;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Implements no stub: takes the request too, and answers the bare body later. */
@Controller
final class Shelves {
  CompletionStage<JsonNode> shelf(Request request, ShelfShelf shelf) {
    return CompletableFuture.completedFuture(StringNode.valueOf(shelf.name()));
  }
}
