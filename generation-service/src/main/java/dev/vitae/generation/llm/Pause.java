package dev.vitae.generation.llm;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between calls. */
interface Pause {

    /** Waits, unless the call is cancelled before. */
    void await(Duration time, Call call);

    /** On the clock. */
    static void onTheClock(Duration time, Call call) {
        CountDownLatch cancelled = new CountDownLatch(1);
        call.onCancel(cancelled::countDown);
        if (call.cancelled()) {
            return;
        }
        try {
            cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
