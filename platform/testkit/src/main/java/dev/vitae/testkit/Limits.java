package dev.vitae.testkit;

import dev.vitae.testkit.StubService.Answer;
import dev.vitae.testkit.StubService.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The limits of a usage-service that is played by a {@link StubService}, as its contracts say: something is left, or nothing. */
public final class Limits {

    private static final String PATH = "/internal/limit-reservations/";

    private final StubService usage;

    private Limits(StubService usage) {
        this.usage = usage;
    }

    /** There is enough left of all. */
    public static Limits of(StubService usage) {
        String reservation = Contracts.http("usage", "limit-reservation");
        usage.answer("POST", PATH + "*/release", 200, reservation);
        return new Limits(usage).answering(request -> Answer.json(201, reservation));
    }

    /** Nothing is left. */
    public Limits reached() {
        byte[] refusal = Contracts.http("usage", "limit-reached").getBytes(StandardCharsets.UTF_8);
        return answering(request -> new Answer(429, "application/problem+json", refusal));
    }

    /** The uses that were asked for in the name of a person, in order: id, operation, subject. */
    public List<Use> asked(UUID person) {
        return of(person, "PUT").map(Limits::use).toList();
    }

    /** What was given back in the name of a person, by the ids of the uses. */
    public List<UUID> givenBack(UUID person) {
        return of(person, "POST").map(Limits::id).toList();
    }

    /** What is taken out of a limit. */
    public record Use(UUID id, String operation, UUID subject) {}

    private static Use use(Request request) {
        Json body = Json.of(request.body());
        return new Use(id(request), body.getString("operation"), UUID.fromString(body.getString("subjectId")));
    }

    private static UUID id(Request request) {
        return UUID.fromString(request.path().split("/")[3]);
    }

    private Stream<Request> of(UUID person, String method) {
        return usage.requests().stream()
                .filter(request -> request.path().startsWith(PATH)
                        && request.method().equals(method)
                        && person.toString().equals(request.headers().get("vitae-acting-for")));
    }

    private Limits answering(Function<Request, Answer> answer) {
        usage.answer("PUT", PATH + "*", answer);
        return this;
    }
}
