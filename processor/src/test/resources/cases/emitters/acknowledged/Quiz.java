package shop;

import dev.hardwire.annotation.Emits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What is asked, and told. */
@Emits
interface Quiz {
  record Question(String text, List<String> options) {}

  record Choice(@Positive int option, @Nullable @Size(max = 100) String why) {}

  void told(String text);

  CompletionStage<Choice> ask(Question question, List<String> hints);

  CompletionStage<@Positive Integer> count();

  CompletionStage<@Nullable String> name(@Nullable String before);

  CompletionStage<Void> ready(int round);
}
