package dev.vitae.kit.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a service does, as one of its processes sees it. Numbers alone: nothing in here is about anybody.
 *
 * @param startedAt this process
 * @param requests answered by this process since then
 * @param outbox absent where the database did not answer in time
 * @param tasks by kind, those that there are tasks of; absent where the database did not answer in time
 * @param consumers by group and topic; absent where the broker did not answer in time
 */
public record Operations(
        String service,
        Instant startedAt,
        Status status,
        List<Check> checks,
        Requests requests,
        Outbox outbox,
        List<TaskQueue> tasks,
        List<Consumer> consumers) {

    @Schema(name = "ServiceStatus")
    public enum Status {
        @JsonProperty("up")
        UP,
        /** It answers, and something is stuck or cannot be looked at. */
        @JsonProperty("degraded")
        DEGRADED,
        /** One of its checks is down: it gets no requests, or is started anew. */
        @JsonProperty("down")
        DOWN
    }

    /** A health check. */
    @Schema(name = "HealthCheck")
    public record Check(String name, Status status) {}

    /** @param clientErrors answers of 4xx @param serverErrors answers of 5xx */
    @Schema(name = "RequestCounts")
    public record Requests(long total, long clientErrors, long serverErrors) {}

    /**
     * Events on their way out.
     *
     * @param backlog that wait
     * @param oldestSeconds how long the oldest of them has
     * @param parked that the broker can never take
     */
    @Schema(name = "OutboxBacklog")
    public record Outbox(long backlog, long oldestSeconds, long parked) {}

    /**
     * Durable work of one kind.
     *
     * @param waiting also for its next attempt
     * @param oldestSeconds for how long the one that could have begun first has waited for a process; 0 where none does
     * @param parked given up, to be looked at
     */
    public record TaskQueue(String kind, long waiting, long running, long oldestSeconds, long parked) {}

    /** @param lag events of the topic that the group has not taken in yet, by what it said last (every five seconds) */
    @Schema(name = "ConsumerLag")
    public record Consumer(String topic, String group, long lag) {}
}
