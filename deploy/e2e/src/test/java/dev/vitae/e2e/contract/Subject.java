package dev.vitae.e2e.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/** One operation, asked for by somebody whom it lets in. */
record Subject(World world, Operation operation, Actor actor) {

    private static final List<Actor> CANDIDATES = List.of(Actor.OWNER, Actor.ADMIN, Actor.ROOT, Actor.NOBODY);

    static Subject of(World world, Operation operation, Expectations expectations) {
        Expectations.Row row = expectations.of(operation).orElseThrow();
        Actor actor = Stream.of("ok.*|shown", "409|404|303")
                .flatMap(words -> CANDIDATES.stream()
                        .filter(candidate -> row.of(candidate).matches(words)))
                .findFirst()
                .orElse(Actor.OWNER);
        return new Subject(world, operation, actor);
    }

    /** A good request; where it asks for a version, of none. */
    Call call() {
        return call(Map.of());
    }

    Call call(Map<String, String> others) {
        Map<String, String> things = new HashMap<>(others);
        if (actor != Actor.OWNER) {
            things.put("canary", World.ELSEWHERE);
        }
        Call call = actor.speaks(world.call(operation, things), world.people());
        return operation.takesIfMatch() ? call.with("If-Match", "\"v999999999\"") : call;
    }

    CompletableFuture<Answer> send(Call call) {
        return world.client().sendWithPatience(call);
    }

    /** Sends, and says what is wrong with what comes back. */
    CompletableFuture<List<String>> send(Call call, Function<Answer, List<String>> judge) {
        return send(call)
                .thenApply(answer -> Stream.concat(judge.apply(answer).stream(), Problems.insides(answer).stream())
                        .map(complaint -> call.method() + " " + call.address() + " " + complaint)
                        .toList());
    }

    /** A query parameter in the place of what may be there. */
    static String with(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    static CompletableFuture<List<String>> all(List<CompletableFuture<List<String>>> parts) {
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenApply(done ->
                        parts.stream().flatMap(part -> part.join().stream()).toList());
    }

    static CompletableFuture<List<String>> fine() {
        return CompletableFuture.completedFuture(List.of());
    }
}
