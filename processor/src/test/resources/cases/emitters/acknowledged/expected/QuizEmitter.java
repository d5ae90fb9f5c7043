// generated from Quiz; do not edit
package shop;

import dev.hardwire.handler.BroadcastAnswers;
import dev.hardwire.handler.BroadcastOperator;
import dev.hardwire.handler.SocketEmitter;
import dev.hardwire.spi.Acknowledged;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.BroadcastEventEmitter;
import dev.hardwire.spi.SocketEventEmitter;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Lists;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Sends the events of {@link Quiz}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class QuizEmitter implements Quiz {
  private final SocketEventEmitter emitter;

  private QuizEmitter(SocketEventEmitter emitter) {
    this.emitter = emitter;
  }

  /**
   * The events, sent to a socket.
   */
  static Quiz to(SocketEmitter target) {
    return new QuizEmitter(SocketEventEmitter.of(target));
  }

  /**
   * The events, sent to a namespace, or a selection of sockets.
   */
  static Broadcast to(BroadcastOperator target) {
    return new Broadcast(BroadcastEventEmitter.of(target));
  }

  @Override
  public void told(String text) {
    this.emitter.emitWritten("told", toldArguments(text));
  }

  @Override
  public CompletionStage<Quiz.Choice> ask(Quiz.Question question, List<String> hints) {
    return Acknowledged.one("ask",
        this.emitter.emitWrittenWithAck("ask", askArguments(question, hints)),
        QuizEmitter::readAskAnswer);
  }

  @Override
  public CompletionStage<Integer> count() {
    return Acknowledged.one("count", this.emitter.emitWrittenWithAck("count", none -> {}),
        QuizEmitter::readCountAnswer);
  }

  @Override
  public CompletionStage<@Nullable String> name(@Nullable String before) {
    return Acknowledged.one("name", this.emitter.emitWrittenWithAck("name", nameArguments(before)),
        QuizEmitter::readNameAnswer);
  }

  @Override
  public CompletionStage<Void> ready(int round) {
    return Acknowledged.one("ready",
        this.emitter.emitWrittenWithAck("ready", readyArguments(round)), in -> null);
  }

  private static ArgumentsWriter toldArguments(String text) {
    return out -> {
      out.value(text);
    };
  }

  private static ArgumentsWriter askArguments(Quiz.Question question, List<String> hints) {
    return out -> {
      Quiz_QuestionCodec.INSTANCE.write(out, question);
      Lists.write(out, hints);
    };
  }

  private static Quiz. @Nullable Choice readAskAnswer(JsonReader in) {
    Quiz.Choice answer = null;
    if (in.nextElement()) {
      answer = Quiz_ChoiceCodec.INSTANCE.read(in);
    } else {
      in.missing("0");
    }
    return answer;
  }

  private static @Nullable Integer readCountAnswer(JsonReader in) {
    Integer answer = null;
    if (in.nextElement()) {
      answer = in.int32();
      if (answer < 1) {
        in.violation("must be greater than 0");
      }
    } else {
      in.missing("0");
    }
    return answer;
  }

  private static ArgumentsWriter nameArguments(@Nullable String before) {
    return out -> {
      out.value(before);
    };
  }

  private static @Nullable String readNameAnswer(JsonReader in) {
    String answer = null;
    if (in.nextElement()) {
      answer = in.nextNull() ? null : in.string();
    }
    return answer;
  }

  private static ArgumentsWriter readyArguments(int round) {
    return out -> {
      out.value(round);
    };
  }

  /**
   * Sends the events to several sockets, which may all answer.
   */
  static final class Broadcast {
    private final BroadcastEventEmitter emitter;

    private Broadcast(BroadcastEventEmitter emitter) {
      this.emitter = emitter;
    }

    /**
     * Sends the event told.
     */
    public void told(String text) {
      this.emitter.emitWritten("told", toldArguments(text));
    }

    /**
     * Sends the event ask.
     */
    public CompletionStage<BroadcastAnswers<Quiz.Choice>> ask(Quiz.Question question,
        List<String> hints) {
      return Acknowledged.all("ask",
          this.emitter.emitWrittenWithAck("ask", askArguments(question, hints)),
          QuizEmitter::readAskAnswer);
    }

    /**
     * Sends the event count.
     */
    public CompletionStage<BroadcastAnswers<Integer>> count() {
      return Acknowledged.all("count", this.emitter.emitWrittenWithAck("count", none -> {}),
          QuizEmitter::readCountAnswer);
    }

    /**
     * Sends the event name.
     */
    public CompletionStage<BroadcastAnswers<@Nullable String>> name(@Nullable String before) {
      return Acknowledged.all("name",
          this.emitter.emitWrittenWithAck("name", nameArguments(before)),
          QuizEmitter::readNameAnswer);
    }

    /**
     * Sends the event ready.
     */
    public CompletionStage<BroadcastAnswers<Void>> ready(int round) {
      return Acknowledged.all("ready",
          this.emitter.emitWrittenWithAck("ready", readyArguments(round)), in -> null);
    }
  }
}
