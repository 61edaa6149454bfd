package dev.vitae.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptPdfsTest {

    private final KeptPdfs kept = new KeptPdfs(new SimpleMeterRegistry());
    private final UUID ada = UUID.randomUUID();
    private final AtomicInteger layouts = new AtomicInteger();

    @Test
    void laysADocumentOutOnceForAllItsPages() {
        byte[] first = kept.of(ada, "cv", this::layOut);

        assertThat(kept.of(ada, "cv", this::layOut)).isSameAs(first);
        assertThat(layouts).hasValue(1);
    }

    @Test
    void laysOutAnewWhatSaysSomethingElseOrIsSomebodyElses() {
        byte[] first = kept.of(ada, "cv", this::layOut);

        assertThat(kept.of(ada, "another", this::layOut)).isNotEqualTo(first);
        assertThat(kept.of(UUID.randomUUID(), "cv", this::layOut)).isNotEqualTo(first);
    }

    @Test
    void waitsForTheLayoutThatIsUnderWay() throws InterruptedException {
        // Given
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> kept.of(ada, "cv", () -> {
            begun.countDown();
            await(go);
            return layOut();
        }));
        begun.await();

        // When
        CompletableFuture<byte[]> second = CompletableFuture.supplyAsync(() -> kept.of(ada, "cv", this::layOut));
        go.countDown();

        // Then
        assertThat(second.join()).isSameAs(first.join());
        assertThat(layouts).hasValue(1);
    }

    @Test
    void triesAgainAfterAFailure() {
        assertThatThrownBy(() -> kept.of(ada, "cv", () -> {
                    throw new IllegalStateException("torn");
                }))
                .hasMessage("torn");

        assertThat(kept.of(ada, "cv", this::layOut)).containsExactly(1);
    }

    private byte[] layOut() {
        return new byte[] {(byte) layouts.incrementAndGet()};
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
