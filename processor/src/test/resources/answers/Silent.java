package shop;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;

/** Publishes nothing. */
public enum Silent implements Flow.Publisher<String> {
  INSTANCE;

  public static final CountDownLatch CANCELLED = new CountDownLatch(1);

  @Override
  public void subscribe(Flow.Subscriber<? super String> subscriber) {
    subscriber.onSubscribe(new Flow.Subscription() {
      @Override
      public void request(long n) {}

      @Override
      public void cancel() {
        CANCELLED.countDown();
      }
    });
  }
}
