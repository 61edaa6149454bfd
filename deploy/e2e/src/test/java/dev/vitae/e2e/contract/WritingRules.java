package dev.vitae.e2e.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** How changes keep from overwriting others, and may be repeated. */
final class WritingRules {

    private static final String KEY = "Idempotency-Key";

    /** Something else that the same person may make by the same service, to use a key up with. */
    private static final Map<dev.vitae.local.Service, String> OTHERWISE = Map.of(
            dev.vitae.local.Service.IDENTITY, "POST /api/v1/tenants",
            dev.vitae.local.Service.RESUME, "POST /api/v1/skills",
            dev.vitae.local.Service.VACANCY, "POST /api/v1/vacancies",
            dev.vitae.local.Service.GENERATION, "POST /api/v1/resources",
            dev.vitae.local.Service.SHARING, "POST /api/v1/shares");

    private WritingRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("if-match", WritingRules::changes, WritingRules::ifMatch, true),
                new Rule("stale", Operation::takesIfMatch, WritingRules::stale),
                new Rule("idempotency-key", WritingRules::creates, WritingRules::isOffered),
                new Rule("replay", Operation::takesIdempotencyKey, WritingRules::replay, true),
                new Rule("key-reuse", Operation::takesIdempotencyKey, WritingRules::reuse),
                new Rule("key-form", Operation::takesIdempotencyKey, WritingRules::form));
    }

    private static boolean changes(Operation operation) {
        return operation.method().equals("PATCH") || operation.takesIfMatch();
    }

    private static boolean creates(Operation operation) {
        return operation.method().equals("POST")
                && (operation.answers().containsKey("201")
                        || operation.answers().containsKey("202"));
    }

    private static CompletableFuture<List<String>> ifMatch(Subject subject) {
        return subject.send(
                subject.call().without("If-Match"), answer -> Problems.complaints(answer, 428, "if_match_missing"));
    }

    /** Whoever was overtaken is told the version that there is now. */
    private static CompletableFuture<List<String>> stale(Subject subject) {
        return subject.send(subject.call(), answer -> {
            List<String> complaints = new ArrayList<>(Problems.complaints(answer, 412, "stale"));
            if (answer.header("ETag").isEmpty()) {
                complaints.add("412 has no ETag");
            }
            return complaints;
        });
    }

    private static CompletableFuture<List<String>> isOffered(Subject subject) {
        return subject.operation().takesIdempotencyKey()
                ? Subject.fine()
                : CompletableFuture.completedFuture(List.of("takes no " + KEY));
    }

    private static CompletableFuture<List<String>> replay(Subject subject) {
        Call call = making(subject).with(KEY, UUID.randomUUID().toString());
        return subject.send(call)
                .thenCompose(first -> first.isGood()
                        ? subject.send(call, again -> {
                            List<String> complaints = new ArrayList<>();
                            if (again.status() != first.status()
                                    || !again.json().equals(first.json())
                                    || !again.header("Location").equals(first.header("Location"))) {
                                complaints.add("is answered otherwise the second time: " + first + " then " + again);
                            }
                            if (again.header("Idempotency-Replayed").isEmpty()) {
                                complaints.add("does not say that it is a replay");
                            }
                            return complaints;
                        })
                        : CompletableFuture.completedFuture(List.of(call.address() + " is not answered: " + first)));
    }

    private static CompletableFuture<List<String>> reuse(Subject subject) {
        String key = UUID.randomUUID().toString();
        Subject other = new Subject(
                subject.world(),
                subject.world().operation(OTHERWISE.get(subject.operation().service())),
                subject.actor());
        return subject.send(other.call().with(KEY, key))
                .thenCompose(first -> first.isGood()
                        ? subject.send(
                                making(subject).with(KEY, key),
                                answer -> Problems.complaints(answer, 422, "idempotency_key_reused"))
                        : CompletableFuture.completedFuture(List.of("cannot use a key up: " + first)));
    }

    private static CompletableFuture<List<String>> form(Subject subject) {
        return subject.send(
                making(subject).with(KEY, "k".repeat(201)),
                answer -> Problems.complaints(answer, 400, "idempotency_key_invalid"));
    }

    /** A request that would be done: over whatever is there now. */
    private static Call making(Subject subject) {
        Call call = actorsCall(subject);
        return subject.operation().takesIfMatch() ? call.with("If-Match", "*") : call;
    }

    private static Call actorsCall(Subject subject) {
        return subject.call().without("If-Match");
    }
}
