package dev.vitae.e2e.contract;

import dev.vitae.local.StackConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What pages of other origins are told: nothing, but for those of a configured one. And what an address says of itself. */
final class OriginRules {

    private static final String ELSEWHERE = "https://elsewhere.example";

    private OriginRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("options", any -> true, OriginRules::options),
                new Rule("preflight", any -> true, OriginRules::preflight),
                new Rule("origin", Operation::reads, OriginRules::origin),
                new Rule("configured-origin", OriginRules::isOfTheApi, OriginRules::configuredOrigin));
    }

    private static CompletableFuture<List<String>> options(Subject subject) {
        return subject.send(subject.call().as("OPTIONS").sending(null), answer -> {
            Set<String> allowed = Arrays.stream(
                            answer.header("Allow").orElse("").split(",\\s*"))
                    .collect(Collectors.toSet());
            return answer.isGood() && allowed.contains(subject.operation().method())
                    ? List.of()
                    : List.of("OPTIONS is answered " + answer + ", Allow " + allowed);
        });
    }

    private static CompletableFuture<List<String>> preflight(Subject subject) {
        Call call = Call.to("OPTIONS", subject.call().address())
                .with("Origin", ELSEWHERE)
                .with("Access-Control-Request-Method", subject.operation().method())
                .with("Access-Control-Request-Headers", "authorization");
        return subject.send(call, OriginRules::granted);
    }

    private static CompletableFuture<List<String>> origin(Subject subject) {
        return subject.send(subject.call().with("Origin", ELSEWHERE), OriginRules::granted);
    }

    /** What is for people has no pages of others that read it. */
    private static boolean isOfTheApi(Operation operation) {
        return operation.path().startsWith("/api/");
    }

    private static CompletableFuture<List<String>> configuredOrigin(Subject subject) {
        Call call = Call.to("OPTIONS", subject.call().address())
                .with("Origin", StackConfig.APP)
                .with("Access-Control-Request-Method", subject.operation().method())
                .with("Access-Control-Request-Headers", "authorization");
        return subject.send(
                call,
                answer -> answer.header("Access-Control-Allow-Origin")
                                .filter(StackConfig.APP::equals)
                                .isPresent()
                        ? List.of()
                        : List.of("keeps pages of a configured origin away"));
    }

    private static List<String> granted(Answer answer) {
        List<String> complaints = new ArrayList<>();
        answer.header("Access-Control-Allow-Origin")
                .ifPresent(origin -> complaints.add("lets pages of " + origin + " read it"));
        return complaints;
    }
}
