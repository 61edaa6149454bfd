package dev.vitae.e2e.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How requests are refused that are wrong in themselves, whoever sends them. */
final class RefusalRules {

    private static final List<String> METHODS = List.of("DELETE", "PATCH", "PUT", "POST", "GET");
    private static final byte[] BROKEN = "{\"broken\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANOTHER_KIND = "[[\"text\"]]".getBytes(StandardCharsets.UTF_8);

    private RefusalRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("signed-out", any -> true, RefusalRules::signedOut),
                new Rule("unknown-id", RefusalRules::namesSomething, RefusalRules::unknownId),
                new Rule("method", any -> true, RefusalRules::method),
                new Rule("accept", Operation::reads, RefusalRules::accept),
                new Rule("content-type", RefusalRules::takesBody, RefusalRules::contentType),
                new Rule("malformed-json", RefusalRules::takesJson, RefusalRules::malformedJson),
                new Rule("wrong-kind", RefusalRules::takesJson, RefusalRules::wrongKind),
                new Rule("body-size", RefusalRules::takesBody, RefusalRules::bodySize));
    }

    /** A price is written for whatever model it is for. */
    private static boolean namesSomething(Operation operation) {
        return operation.path().contains("{")
                && !operation.name().equals("PUT /api/v1/model-prices/{provider}/{model}");
    }

    private static boolean takesBody(Operation operation) {
        return !operation.bodies().isEmpty();
    }

    private static boolean takesJson(Operation operation) {
        return operation.bodies().keySet().stream().anyMatch(type -> type.endsWith("json"));
    }

    private static CompletableFuture<List<String>> signedOut(Subject subject) {
        Call call = subject.world().call(subject.operation());
        return subject.send(
                call,
                answer -> answer.status() == 401
                        ? Stream.concat(
                                        Problems.complaints(answer, 401, "token_missing").stream(),
                                        challenge(answer).stream())
                                .toList()
                        : List.of("is open to everybody: " + answer.status()));
    }

    private static List<String> challenge(Answer answer) {
        return answer.header("WWW-Authenticate").filter("Bearer"::equals).isPresent()
                ? List.of()
                : List.of("has no WWW-Authenticate");
    }

    /** Ids that there are none of, and what is none. */
    private static CompletableFuture<List<String>> unknownId(Subject subject) {
        Map<String, String> unknown = new HashMap<>();
        Map<String, String> senseless = new HashMap<>();
        subject.world().named(subject.operation()).forEach(name -> {
            unknown.put(name, UUID.randomUUID().toString());
            senseless.put(name, "senseless");
        });
        return Subject.all(Stream.of(unknown, senseless)
                .map(things -> subject.send(subject.call(things), answer -> Problems.complaints(answer, 404)))
                .toList());
    }

    /** A method that the address does not take; Allow names all that it takes. */
    private static CompletableFuture<List<String>> method(Subject subject) {
        Set<String> taken = subject.world().operations().stream()
                .filter(other -> other.path().equals(subject.operation().path()))
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        String other = METHODS.stream()
                .filter(method -> !taken.contains(method))
                .findFirst()
                .orElse("TRACE");
        Call call = subject.call().as(other).sending(null);
        return subject.send(call, answer -> {
            Set<String> allowed = Arrays.stream(
                            answer.header("Allow").orElse("").split(",\\s*"))
                    .filter(method -> !List.of("HEAD", "OPTIONS").contains(method))
                    .collect(Collectors.toCollection(TreeSet::new));
            return Stream.concat(
                            Problems.complaints(answer, 405, "method_not_allowed").stream(),
                            allowed.equals(taken)
                                    ? Stream.of()
                                    : Stream.of("allows " + allowed + ", where there are " + taken))
                    .toList();
        });
    }

    private static CompletableFuture<List<String>> accept(Subject subject) {
        return subject.send(
                subject.call().with("Accept", "application/x-nothing"),
                answer -> Problems.complaints(answer, 406, "not_acceptable"));
    }

    private static CompletableFuture<List<String>> contentType(Subject subject) {
        return subject.send(
                subject.call().with("Content-Type", "application/x-nothing").sending(BROKEN),
                answer -> Problems.complaints(
                        answer, 415, "media_type_unsupported", "file_type_unsupported", "json_format_unknown"));
    }

    private static CompletableFuture<List<String>> malformedJson(Subject subject) {
        return subject.send(
                json(subject).sending(BROKEN), answer -> Problems.complaints(answer, 400, "malformed_json"));
    }

    private static CompletableFuture<List<String>> wrongKind(Subject subject) {
        return subject.send(
                json(subject).sending(ANOTHER_KIND),
                answer -> answer.status() == 422
                        ? Problems.complaints(answer, 422, "validation_failed")
                        : Problems.complaints(answer, 400, "malformed_json"));
    }

    /** An upload has its own media type in the good request; what it takes as JSON is asked here. */
    private static Call json(Subject subject) {
        String type = subject.operation().bodies().keySet().stream()
                .filter(any -> any.endsWith("json"))
                .findFirst()
                .orElseThrow();
        Call call = subject.call().with("Content-Type", type);
        return subject.operation().takesIfMatch() ? call.with("If-Match", "*") : call;
    }

    /** In bytes: what no service takes; of uploads, which are counted as they come, what the edge does not. */
    private static long tooMuch(Operation operation) {
        boolean uploads = operation.path().endsWith("/import")
                || operation.bodies().keySet().stream().anyMatch(type -> type.matches("multipart/.*|image/.*"));
        return uploads ? 7_000_000 : 5_900_000;
    }

    /** Of its announced length alone: whoever is refused need not send it. */
    private static CompletableFuture<List<String>> bodySize(Subject subject) {
        return CompletableFuture.supplyAsync(() -> {
            Answer answer = Announcement.of(subject.world().stack(), subject.call(), tooMuch(subject.operation()));
            return Stream.concat(
                            Problems.complaints(answer, 413, "body_too_large", "file_too_large").stream(),
                            Problems.insides(answer).stream())
                    .map(complaint -> subject.operation() + " " + complaint)
                    .toList();
        });
    }
}
