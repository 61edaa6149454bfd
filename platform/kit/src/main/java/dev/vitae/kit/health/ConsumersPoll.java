package dev.vitae.kit.health;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive while every consumer goes on polling: one that was closed by a failure polls no more, and only a restart helps.
 * Polling goes on while the broker is away and while a batch waits for its database, so neither kills a pod.
 */
@Liveness
@ApplicationScoped
public class ConsumersPoll implements HealthCheck {

    /** Kafka's own max.poll.interval.ms: after that the group goes on without it. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private final KafkaClientService clients;

    public ConsumersPoll(KafkaClientService clients) {
        this.clients = clients;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> silent = clients.getConsumerChannels().stream()
                .filter(channel -> clients.getConsumers(channel).stream()
                        .map(KafkaConsumer::unwrap)
                        .anyMatch(consumer -> consumer != null && !polls(consumer)))
                .sorted()
                .toList();
        var answer = HealthCheckResponse.named("consumers").status(silent.isEmpty());
        return silent.isEmpty()
                ? answer.build()
                : answer.withData("silent", String.join(",", silent)).build();
    }

    /** A closed consumer has no metrics any more; one that never polled answers -1. */
    static boolean polls(Consumer<?, ?> consumer) {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("last-poll-seconds-ago"))
                .map(Metric::metricValue)
                .anyMatch(seconds -> ((Number) seconds).longValue() < LONGEST_SILENCE.toSeconds());
    }
}
