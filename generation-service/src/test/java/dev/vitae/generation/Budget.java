package dev.vitae.generation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;

/** usage-service, as its contracts say: there is money, or there is none. */
final class Budget {

    private final StubService usage;

    private Budget(StubService usage) {
        this.usage = usage;
    }

    static Budget of(StubService usage) {
        Budget budget = new Budget(usage);
        usage.answer("GET", "/internal/system-configs", 200, Contracts.http("usage", "system-configs"));
        usage.answer("POST", "/internal/reservations/*/release", 200, Contracts.http("usage", "reservation"));
        return budget.enough();
    }

    Budget enough() {
        return answering(Budget::reserved);
    }

    private static Answer reserved(StubService.Request request) {
        String id = request.path().substring(request.path().lastIndexOf('/') + 1);
        ObjectNode reservation = (ObjectNode) JsonNodes.read(Contracts.http("usage", "reservation"));
        return Answer.json(201, reservation.put("id", id).toString());
    }

    Budget usedUp() {
        byte[] refusal = Contracts.http("usage", "budget-exhausted").getBytes(StandardCharsets.UTF_8);
        return answering(request -> new Answer(429, "application/problem+json", refusal));
    }

    /** The platform's key was switched off. */
    Budget off() {
        return answering(request -> Answer.problem(409, "platform_llm_off"));
    }

    /** What was reserved for a person, by the ids of the calls, in order. */
    List<UUID> reserved(Person person) {
        return asked("PUT", person)
                .map(request ->
                        UUID.fromString(request.path().substring(request.path().lastIndexOf('/') + 1)))
                .toList();
    }

    /** What was given back for a person, by the ids of the calls. */
    List<UUID> released(Person person) {
        return asked("POST", person)
                .map(request -> UUID.fromString(request.path().split("/")[3]))
                .toList();
    }

    /** As {@link #enough}, and something happens before the next answer. */
    Budget onceBefore(Runnable something) {
        AtomicBoolean next = new AtomicBoolean(true);
        return answering(request -> {
            if (next.compareAndSet(true, false)) {
                something.run();
            }
            return reserved(request);
        });
    }

    private Stream<StubService.Request> asked(String method, Person person) {
        return usage.requests().stream()
                .filter(request -> request.path().startsWith("/internal/reservations/")
                        && request.method().equals(method)
                        && person.id.toString().equals(request.headers().get("vitae-acting-for")));
    }

    private Budget answering(Function<StubService.Request, Answer> answer) {
        usage.answer("PUT", "/internal/reservations/*", answer);
        return this;
    }
}
