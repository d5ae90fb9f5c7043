package shop;

import dev.hardwire.annotation.Controller;
import java.util.List;
import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.annotation.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

@Controller
final class Pets {
  static CompletionStage<List<Pet>> listPets(@Nullable Integer limit) {
    return CompletableFuture.completedFuture(List.of());
  }

  @NonBlocking
  CompletableFuture<Void> addPet(Pet body) {
    return CompletableFuture.completedFuture(null);
  }

  CompletionStage<Answer> getPet(long petId) {
    return CompletableFuture.completedFuture(new Answer.Missing());
  }

  sealed interface Answer {
    @Status(200)
    record Found(Pet pet) implements Answer {}

    @Status(404)
    record Missing() implements Answer {}
  }
}
