package dev.vitae.kit.operations;

import dev.vitae.kit.operations.Operations.Check;
import dev.vitae.kit.operations.Operations.Consumer;
import dev.vitae.kit.operations.Operations.Outbox;
import dev.vitae.kit.operations.Operations.Status;
import dev.vitae.kit.operations.Operations.TaskQueue;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** An admin looks how this service does. It answers in time, with what it could find out: whatever else is down. */
@ApplicationScoped
public class ReadOperations {

    private static final Logger LOG = Logger.getLogger(ReadOperations.class);

    /** Whoever asks all services waits two seconds for each. */
    private static final Duration LONGEST = Duration.ofMillis(1_500);
    /** A relay sends within milliseconds; events that have waited for so long wait for somebody. */
    private static final long STUCK_SECONDS = 60;

    private static final List<Check> NO_ANSWER = List.of(new Check("health checks", Status.DOWN));

    private final String service;
    private final SmallRyeHealthReporter health;
    private final RequestCounts requests;
    private final Queues queues;
    private final ConsumerLags lags;
    private volatile Instant startedAt = Instant.now();

    public ReadOperations(
            @ConfigProperty(name = "vitae.service") String service,
            SmallRyeHealthReporter health,
            RequestCounts requests,
            Queues queues,
            ConsumerLags lags) {
        this.service = service;
        this.health = health;
        this.requests = requests;
        this.queues = queues;
        this.lags = lags;
    }

    void start(@Observes StartupEvent event) {
        startedAt = Instant.now();
    }

    /** Never fails. */
    public Uni<Operations> now() {
        return Uni.combine()
                .all()
                .unis(
                        inTime("health checks", health.getHealthAsync().map(ReadOperations::checks)),
                        inTime("outbox", queues.outbox()),
                        inTime("tasks", queues.tasks()),
                        inTime("consumers", lags.all()))
                .with((checks, outbox, tasks, consumers) ->
                        operations(checks.orElse(NO_ANSWER), outbox, tasks, consumers));
    }

    private Operations operations(
            List<Check> checks,
            Optional<Outbox> outbox,
            Optional<List<TaskQueue>> tasks,
            Optional<List<Consumer>> consumers) {
        boolean down = checks.stream().anyMatch(check -> check.status() == Status.DOWN);
        boolean well = outbox.filter(events -> events.oldestSeconds() < STUCK_SECONDS && events.parked() == 0)
                        .isPresent()
                && tasks.filter(all -> all.stream().allMatch(kind -> kind.parked() == 0))
                        .isPresent()
                && consumers.isPresent();
        return new Operations(
                service,
                startedAt,
                down ? Status.DOWN : well ? Status.UP : Status.DEGRADED,
                checks,
                requests.sinceStart(),
                outbox.orElse(null),
                tasks.orElse(null),
                consumers.orElse(null));
    }

    private static List<Check> checks(SmallRyeHealth health) {
        return health.getPayload().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .map(check -> new Check(
                        check.getString("name"), check.getString("status").equals("UP") ? Status.UP : Status.DOWN))
                .toList();
    }

    private static <T> Uni<Optional<T>> inTime(String what, Uni<T> answer) {
        return answer.map(Optional::of)
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf("%s gave no answer: %s", what, failure.getClass()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }
}
