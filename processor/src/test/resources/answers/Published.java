package shop;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Publishes a list, on the thread that asks. */
record Published<T>(List<T> items, @Nullable RuntimeException failure) implements Flow.Publisher<T> {
  static <T> Flow.Publisher<T> of(List<T> items) {
    return new Published<>(items, null);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Iterator<T> rest = items.iterator();
    subscriber.onSubscribe(new Flow.Subscription() {
      private long demand;
      private boolean publishing;
      private boolean over;

      @Override
      public synchronized void request(long n) {
        demand += n;
        if (publishing) {
          return;
        }
        publishing = true;
        while (!over && demand > 0 && rest.hasNext()) {
          demand--;
          subscriber.onNext(rest.next());
        }
        publishing = false;
        if (!over && !rest.hasNext()) {
          over = true;
          if (failure == null) {
            subscriber.onComplete();
          } else {
            subscriber.onError(failure);
          }
        }
      }

      @Override
      public synchronized void cancel() {
        over = true;
      }
    });
  }
}
