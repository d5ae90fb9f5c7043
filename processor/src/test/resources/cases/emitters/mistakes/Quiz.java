package shop;

import dev.hardwire.annotation.Emits;
import dev.hardwire.handler.Args;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Emits
interface Quiz {
  int now(String text);

  CompletableFuture<Integer> future(String text);

  CompletionStage<Args> untyped(String text);

  CompletionStage<Thread> noCodec(String text);
}
