package dev.vitae.resume.skills.rebuild;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.database.SqlFailure;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.work.BoundedPool;
import dev.vitae.resume.skills.SkillEvidence;
import dev.vitae.resume.skills.SkillOperation;
import dev.vitae.resume.skills.SkillOperations;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads the topics from their beginning, beside the event loops, and stages the operations that they tell of. */
@ApplicationScoped
class ReadHistory {

    private static final Logger LOG = Logger.getLogger(ReadHistory.class);

    private final TenantSession session;
    private final SkillOperations operations;
    private final SkillEvidence evidence;
    private final Map<String, Object> broker;
    private final List<String> topics;
    private final BoundedPool reading;

    /** @param topics of the consumer that keeps the evidence */
    ReadHistory(
            TenantSession session,
            SkillOperations operations,
            SkillEvidence evidence,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.incoming.skill-evidence.topics") List<String> topics,
            MeterRegistry metrics) {
        this.session = session;
        this.operations = operations;
        this.evidence = evidence;
        this.broker = broker;
        this.topics = topics;
        this.reading = new BoundedPool("skill-rebuild", 1, 4, metrics);
    }

    @PreDestroy
    void stop() {
        reading.close();
    }

    /** Answers how many events name skills. Fails with {@link HistoryIncomplete}. */
    Uni<Long> stage() {
        AtomicLong events = new AtomicLong();
        return reading.run(() -> History.open(broker, topics)).chain(history -> Multi.createBy()
                .repeating()
                .uni(() -> reading.run(history::next))
                .until(List::isEmpty)
                .onItem()
                .transformToUniAndConcatenate(records -> {
                    List<SkillOperation> told = told(records);
                    events.addAndGet(told.size());
                    return told.isEmpty() ? Uni.createFrom().voidItem() : stage(told);
                })
                .collect()
                .last()
                .map(last -> events.get())
                .eventually(() -> reading.run(() -> {
                    history.close();
                    return true;
                })));
    }

    private List<SkillOperation> told(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().flatMap(this::told).toList();
    }

    /** What cannot be read lies in the dead letters, and is no evidence. */
    private Stream<SkillOperation> told(ConsumerRecord<String, byte[]> record) {
        try {
            IncomingEvent event = IncomingEvent.of(record);
            return SkillOperations.types().contains(event.type()) ? Stream.of(operations.of(event)) : Stream.empty();
        } catch (RuntimeException unreadable) {
            return Stream.empty();
        }
    }

    private Uni<Void> stage(List<SkillOperation> told) {
        return session.onConnection(Caller.consumer(), tx -> evidence.stage(tx, told))
                .onFailure(failure -> isOfAnEvent(failure))
                .recoverWithUni(failure -> told.size() == 1 ? passOver() : oneByOne(told));
    }

    private Uni<Void> oneByOne(List<SkillOperation> told) {
        return Multi.createFrom()
                .iterable(told)
                .onItem()
                .transformToUniAndConcatenate(one -> stage(List.of(one)))
                .collect()
                .last();
    }

    private static Uni<Void> passOver() {
        return Uni.createFrom().voidItem().invoke(() -> LOG.warn("an event that PostgreSQL refuses is no evidence"));
    }

    /** SQLSTATE classes about data: 22, and 23 of constraints. */
    private static boolean isOfAnEvent(Throwable failure) {
        Optional<String> group = SqlFailure.behind(failure).map(SqlFailure::group);
        return group.filter(List.of("22", "23")::contains).isPresent();
    }
}
