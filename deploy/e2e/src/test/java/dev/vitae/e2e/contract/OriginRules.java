package dev.vitae.e2e.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What pages of other origins are told: nothing. And what an address says of itself. */
final class OriginRules {

    private static final String ELSEWHERE = "https://elsewhere.example";

    private OriginRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("options", any -> true, OriginRules::options),
                new Rule("preflight", any -> true, OriginRules::preflight),
                new Rule("origin", Operation::reads, OriginRules::origin));
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

    private static List<String> granted(Answer answer) {
        List<String> complaints = new ArrayList<>();
        answer.header("Access-Control-Allow-Origin")
                .ifPresent(origin -> complaints.add("lets pages of " + origin + " read it"));
        return complaints;
    }
}
