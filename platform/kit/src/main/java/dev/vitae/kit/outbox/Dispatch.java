package dev.vitae.kit.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Sends one claim. Events go out in waves: of a key only the next one, and the one after it once the broker has
 * acknowledged that, so a key's order survives a send that fails; events of different keys travel together. At the first
 * failure, or when the claim could end under a send, nothing more is sent.
 */
final class Dispatch {

    /**
     * What is wrong with the record itself. Anything else (no broker, no permission, a fenced producer) says nothing about
     * it, and putting events aside for that would lose the order of a key for no reason.
     */
    private static final Set<Class<? extends Throwable>> HOPELESS = Set.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            InvalidRecordException.class,
            InvalidTopicException.class,
            InvalidTimestampException.class,
            UnsendableEvent.class);

    private final Producer<String, byte[]> producer;
    private final String source;
    private final BooleanSupplier inTime;
    private final List<WaitingEvent> published = new ArrayList<>();
    private final List<WaitingEvent> parked = new ArrayList<>();
    private final List<WaitingEvent> returned = new ArrayList<>();
    private Throwable failure;

    /** @param inTime whether the claim lasts longer than a send begun now can take */
    Dispatch(Producer<String, byte[]> producer, String source, BooleanSupplier inTime) {
        this.producer = producer;
        this.source = source;
        this.inTime = inTime;
    }

    Outcome send(List<WaitingEvent> claimed) throws InterruptedException {
        List<WaitingEvent> left = claimed;
        while (!left.isEmpty() && goesOn()) {
            left = wave(left);
        }
        returned.addAll(left);
        return new Outcome(published, parked, returned, Optional.ofNullable(failure));
    }

    /** Answers what is left, in order. */
    private List<WaitingEvent> wave(List<WaitingEvent> events) throws InterruptedException {
        Set<String> keys = new HashSet<>();
        List<WaitingEvent> sent = new ArrayList<>(events.size());
        List<Future<?>> acknowledgements = new ArrayList<>(events.size());
        List<WaitingEvent> left = new ArrayList<>();
        for (WaitingEvent event : events) {
            if (!keys.add(event.key()) || !goesOn()) {
                left.add(event);
                continue;
            }
            Future<?> acknowledgement = begin(event);
            if (acknowledgement.isDone()) {
                settle(event, acknowledgement);
            } else {
                sent.add(event);
                acknowledgements.add(acknowledgement);
            }
        }
        if (!sent.isEmpty()) {
            flush();
        }
        for (int i = 0; i < sent.size(); i++) {
            settle(sent.get(i), acknowledgements.get(i));
        }
        return left;
    }

    private boolean goesOn() {
        return failure == null && inTime.getAsBoolean();
    }

    /** Kafka's client throws some failures and hands others back. */
    private Future<?> begin(WaitingEvent event) throws InterruptedException {
        try {
            return producer.send(event.record(source));
        } catch (InterruptException e) {
            throw new InterruptedException();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The producer holds events back until then, so that a wave is one request to a broker and not one for each event. */
    private void flush() throws InterruptedException {
        try {
            producer.flush();
        } catch (InterruptException e) {
            throw new InterruptedException();
        }
    }

    private void settle(WaitingEvent event, Future<?> acknowledgement) throws InterruptedException {
        try {
            acknowledgement.get();
            published.add(event);
        } catch (ExecutionException e) {
            if (HOPELESS.contains(e.getCause().getClass())) {
                parked.add(event);
            } else {
                returned.add(event);
                failure = e.getCause();
            }
        }
    }
}
