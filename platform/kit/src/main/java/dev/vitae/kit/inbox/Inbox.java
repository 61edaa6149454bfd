package dev.vitae.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes events in once in effect: a batch is one transaction that records the event ids and runs the handlers of those
 * not seen before. When a batch fails, its events are taken one by one, and the one that fails three times for a reason
 * of its own goes to {@code <topic>.dlq} with its cause while the partition goes on. While the database is away nothing
 * is given up: the batch waits, however long.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** A {@code ce_time} may be anything; longer durations overflow a timer's nanoseconds. */
    private static final Duration LONGEST_AGE = Duration.ofDays(365);

    private static final String RECORD = "insert into inbox (consumer, event_id) select $1, unnest($2::uuid[]) "
            + "on conflict do nothing returning event_id";

    private final TenantSession session;
    private final ObjectMapper json;
    private final MeterRegistry metrics;
    private final String service;

    public Inbox(
            TenantSession session,
            ObjectMapper json,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.service") String service) {
        this.session = session;
        this.json = json;
        this.metrics = metrics;
        this.service = service;
    }

    /**
     * Takes a batch in. Completes when every event has had its effect, was seen before, is of no interest, or lies in
     * the dead letters. It never fails: a failure would close the consumer. Events that are told once more for another consumer
     * ({@link IncomingEvent#REPLAY_FOR}) are of no interest.
     *
     * @param consumer a stable name; an event counts once per consumer
     * @param handlers by event type; other types are passed over
     */
    public Uni<Void> consume(
            String consumer, ConsumerRecords<String, byte[]> batch, Map<String, EventHandler> handlers) {
        Map<UUID, IncomingEvent> events = new LinkedHashMap<>();
        List<IncomingEvent> unreadable = new ArrayList<>();
        String name = service + "/" + consumer;
        for (ConsumerRecord<String, byte[]> record : batch) {
            try {
                IncomingEvent event = IncomingEvent.of(record);
                if (handlers.containsKey(event.type()) && event.isFor(name)) {
                    events.putIfAbsent(event.id(), event);
                }
            } catch (RuntimeException e) {
                unreadable.add(IncomingEvent.unreadable(record));
            }
        }
        return takeIn(consumer, events.values(), unreadable, handlers);
    }

    /** As {@link #consume}, of records that are no news of their own: each counts once for the place where it lies. */
    public Uni<Void> consumeByPlace(String consumer, ConsumerRecords<String, byte[]> batch, EventHandler handler) {
        List<IncomingEvent> records = new ArrayList<>();
        batch.forEach(record -> records.add(IncomingEvent.atItsPlace(record, consumer)));
        return takeIn(consumer, records, List.of(), Map.of(consumer, handler));
    }

    private Uni<Void> takeIn(
            String consumer,
            Collection<IncomingEvent> events,
            List<IncomingEvent> unreadable,
            Map<String, EventHandler> handlers) {
        return Uni.createFrom()
                .deferred(() -> take(consumer, events, handlers))
                .onFailure(failure -> !Transient.is(failure))
                .recoverWithUni(() -> oneByOne(consumer, events, handlers))
                .chain(() -> each(unreadable, e -> bury(consumer, e, new IllegalArgumentException("not a CloudEvent"))))
                .onFailure()
                .invoke(failure -> LOG.warnf("%s waits for its database: %s", consumer, failure.toString()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private Uni<Void> take(String consumer, Collection<IncomingEvent> events, Map<String, EventHandler> handlers) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = events.stream().map(IncomingEvent::id).toArray(UUID[]::new);
        return session.onConnection(Caller.consumer(), tx -> tx.query(RECORD, consumer, ids)
                        .map(Inbox::ids)
                        .chain(fresh -> each(
                                runs(events.stream()
                                        .filter(e -> fresh.contains(e.id()))
                                        .toList()),
                                run -> handlers.get(run.get(0).type()).handle(tx, run))))
                .invoke(() -> events.forEach(event -> measure(consumer, event)));
    }

    /** Splits them where the type changes, so that events of different types keep their order too. */
    private static List<List<IncomingEvent>> runs(List<IncomingEvent> events) {
        List<List<IncomingEvent>> runs = new ArrayList<>();
        String type = null;
        for (IncomingEvent event : events) {
            if (!event.type().equals(type)) {
                runs.add(new ArrayList<>());
                type = event.type();
            }
            runs.get(runs.size() - 1).add(event);
        }
        return runs;
    }

    private Uni<Void> oneByOne(String consumer, Collection<IncomingEvent> events, Map<String, EventHandler> handlers) {
        return each(events, event -> take(consumer, List.of(event), handlers)
                .onFailure(failure -> !Transient.is(failure) && !(failure instanceof UnreadableEvent))
                .retry()
                .withBackOff(FIRST_PAUSE)
                .atMost(TRIES - 1)
                .onFailure(failure -> !Transient.is(rootOf(failure)))
                .recoverWithUni(failure -> bury(consumer, event, rootOf(failure))));
    }

    private Uni<Void> bury(String consumer, IncomingEvent event, Throwable cause) {
        DeadLetter letter = new DeadLetter(service, consumer, event, cause);
        return Trace.within(event.trace(), () -> leave(consumer, event, () -> letter.whole(json))
                .onFailure(failure -> !Transient.is(failure))
                .recoverWithUni(() -> leave(consumer, event, letter::minimal))
                .invoke(() -> {
                    LOG.errorf(
                            "%s: event %s (%s) goes to the dead letters: %s",
                            consumer, event.id(), event.type(), cause.getClass());
                    metrics.counter("vitae.events.dead", "consumer", consumer, "type", event.type())
                            .increment();
                }));
    }

    private Uni<Void> leave(String consumer, IncomingEvent event, Supplier<Event> letter) {
        return session.onConnection(Caller.consumer(), tx -> tx.query(RECORD, consumer, new UUID[] {event.id()})
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().voidItem() : tx.publish(letter.get())));
    }

    /** One that is told once more is as old as it was before. */
    private void measure(String consumer, IncomingEvent event) {
        if (event.isReplay()) {
            return;
        }
        Duration age = Duration.between(event.time(), Instant.now());
        metrics.timer("vitae.events.latency", "consumer", consumer, "type", event.type())
                .record(age.abs().compareTo(LONGEST_AGE) < 0 ? age : LONGEST_AGE);
    }

    /** Retrying wraps the failure that ended it. */
    private static Throwable rootOf(Throwable failure) {
        return failure instanceof IllegalStateException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }

    /** One after another; the first failure ends it. */
    static <T> Uni<Void> each(Collection<T> items, Function<T, Uni<Void>> work) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (T item : items) {
            chain = chain.chain(() -> work.apply(item));
        }
        return chain;
    }
}
