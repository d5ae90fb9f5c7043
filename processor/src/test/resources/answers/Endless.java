package shop;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.CountDownLatch;

/** Publishes text for ever, and counts what was asked for. */
public enum Endless implements Flow.Publisher<String> {
  INSTANCE;

  public static final AtomicLong DEMANDED = new AtomicLong();
  public static final CountDownLatch CANCELLED = new CountDownLatch(1);
  private static final String TEXT = "a".repeat(1000);

  @Override
  public void subscribe(Flow.Subscriber<? super String> subscriber) {
    subscriber.onSubscribe(new Flow.Subscription() {
      private long demand;
      private boolean publishing;
      private boolean over;

      @Override
      public synchronized void request(long n) {
        DEMANDED.addAndGet(n);
        demand += n;
        if (publishing) {
          return;
        }
        publishing = true;
        while (!over && demand > 0) {
          demand--;
          subscriber.onNext(TEXT);
        }
        publishing = false;
      }

      @Override
      public synchronized void cancel() {
        over = true;
        CANCELLED.countDown();
      }
    });
  }
}
