package dev.vitae.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Kafka's own stand-in for its producer lets each send succeed or fail when the test says so. */
class DispatchTest {

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer()) {
                /** Ends no send by itself, as Kafka's own stand-in would. */
                @Override
                public synchronized void flush() {}
            };

    @Test
    void sendsTheNextEventOfAKeyOnlyOnceTheOneBeforeIsAcknowledged() {
        CompletableFuture<Outcome> outcome = begin(event(1, "a"), event(2, "b"), event(3, "a"));

        awaitSent("1", "2");
        producer.completeNext();
        producer.completeNext();
        awaitSent("1", "2", "3");
        producer.completeNext();

        assertThat(seqs(outcome.join().published())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void givesBackWhatFollowsAnEventThatFailed() {
        CompletableFuture<Outcome> outcome = begin(event(1, "a"), event(2, "b"), event(3, "a"), event(4, "b"));

        awaitSent("1", "2");
        producer.errorNext(new TimeoutException("delivery"));
        producer.completeNext();

        assertThat(seqs(outcome.join().published())).containsExactly(2L);
        assertThat(seqs(outcome.join().returned())).containsExactly(1L, 3L, 4L);
        assertThat(outcome.join().failure()).containsInstanceOf(TimeoutException.class);
        assertThat(sent()).containsExactly("1", "2");
    }

    @Test
    void sendsNothingMoreOnceOneSendHasFailedAtOnce() {
        producer.sendException = new TimeoutException("metadata");

        Outcome outcome = begin(event(1, "a"), event(2, "b")).join();

        assertThat(seqs(outcome.returned())).containsExactly(1L, 2L);
        assertThat(sent()).isEmpty();
    }

    @Test
    void putsAsideWhatCanNeverBeSentAndGoesOnWithItsKey() {
        CompletableFuture<Outcome> outcome = begin(event(1, "a"), event(2, "a"));

        awaitSent("1");
        producer.errorNext(new RecordTooLargeException("as prescribed"));
        awaitSent("1", "2");
        producer.completeNext();

        assertThat(seqs(outcome.join().parked())).containsExactly(1L);
        assertThat(seqs(outcome.join().published())).containsExactly(2L);
        assertThat(outcome.join().failure()).isEmpty();
    }

    @Test
    void sendsNothingThatCouldOutlastTheClaim() throws InterruptedException {
        Outcome outcome = new Dispatch(producer, "/kit", () -> false).send(List.of(event(1, "a")));

        assertThat(seqs(outcome.returned())).containsExactly(1L);
        assertThat(sent()).isEmpty();
    }

    private CompletableFuture<Outcome> begin(WaitingEvent... events) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new Dispatch(producer, "/kit", () -> true).send(List.of(events));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void awaitSent(String... payloads) {
        await().untilAsserted(() -> assertThat(sent()).containsExactly(payloads));
    }

    private Stream<String> sent() {
        return producer.history().stream().map(record -> new String(record.value()));
    }

    private static List<Long> seqs(List<WaitingEvent> events) {
        return List.of(Outcome.seqs(events));
    }

    private static WaitingEvent event(long seq, String key) {
        OffsetDateTime now = OffsetDateTime.now();
        return new WaitingEvent(seq, "id", "vitae.kit.said", key, "Said", String.valueOf(seq), "{}", now, now);
    }
}
