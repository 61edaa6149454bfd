package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OnceTest {
    private final Once once = new Once();
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void letsTheSecondWaitForTheFirst() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> once.run(() -> {
            begun.countDown();
            await(goOn);
            times.incrementAndGet();
        }));
        begun.await();

        Thread second = new Thread(() -> once.run(times::incrementAndGet));
        second.start();
        Awaitility.await().until(() -> second.getState() == Thread.State.WAITING);
        goOn.countDown();

        second.join();
        assertThat(first).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(times).hasValue(1);
    }

    @Test
    void countsAsDoneWhenItFails() {
        CompletableFuture.runAsync(() -> once.run(() -> {
                    throw new IllegalStateException("half done");
                }))
                .handle((done, failure) -> failure)
                .join();

        once.run(times::incrementAndGet);

        assertThat(times).hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
