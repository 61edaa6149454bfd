package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** With which codes each operation was refused, of everything that was asked in a world. */
public final class Refusals {

    /** What a router and a proxy read each in their way. */
    private static final Pattern TRICKY = Pattern.compile("(?i)%2f|%2e|%5c|%00|//|/\\.|;");

    /** Refused before anybody knows which operation is asked for: another method, a long address, many headers. */
    private static final Set<Integer> BEFORE_ANY = Set.of(405, 414, 431);

    private final List<Route> routes;
    /** By operation and {@code STATUS code}: the first call that was refused so. */
    private final Map<Operation, Map<String, String>> seen = new ConcurrentHashMap<>();

    private record Route(Operation operation, Pattern path) {

        static Route of(Operation operation) {
            // Names of models may have slashes.
            String path = operation.path().replace("{model}", "\\E.+\\Q").replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q");
            return new Route(operation, Pattern.compile("\\Q" + path + "\\E"));
        }
    }

    Refusals(List<Operation> operations) {
        routes = operations.stream()
                // jobs/board before jobs/{id}.
                .sorted(Comparator.comparingInt(
                        operation -> operation.names("path").size()))
                .map(Route::of)
                .toList();
    }

    void look(Call call, Answer answer) {
        if (answer.mediaType().equals("application/problem+json") && !BEFORE_ANY.contains(answer.status())) {
            asked(call).ifPresent(operation -> seen.computeIfAbsent(operation, o -> new ConcurrentSkipListMap<>())
                    .putIfAbsent(answer.status() + " " + answer.code(), call.address()));
        }
    }

    /** Refusals that the document does not name, each with an address that met it. */
    public List<String> unlisted() {
        return seen.entrySet().stream()
                .flatMap(entry -> entry.getValue().entrySet().stream()
                        .filter(code -> !listed(entry.getKey()).contains(code.getKey()))
                        .map(code -> "%s refuses with %s, which the document does not list: %s"
                                .formatted(entry.getKey(), code.getKey(), code.getValue())))
                .sorted()
                .toList();
    }

    /** What the document names and nothing was refused with: each operation with its codes. */
    public List<String> unmet() {
        return routes.stream()
                .map(Route::operation)
                .flatMap(operation -> {
                    Set<String> never = listed(operation);
                    never.removeAll(seen.getOrDefault(operation, Map.of()).keySet());
                    return never.isEmpty() ? Stream.of() : Stream.of(operation + ": " + String.join(", ", never));
                })
                .sorted()
                .toList();
    }

    private Optional<Operation> asked(Call call) {
        String path = call.address().replaceFirst("[?#].*", "");
        return TRICKY.matcher(path).find()
                ? Optional.empty()
                : routes.stream()
                        .filter(route -> route.operation().method().equals(call.method()))
                        .filter(route -> route.path().matcher(path).matches())
                        .map(Route::operation)
                        .findFirst();
    }

    private static Set<String> listed(Operation operation) {
        Set<String> listed = new TreeSet<>();
        operation.answers().forEach((status, answer) -> {
            for (JsonNode code : operation.resolved(answer).path("x-problem-codes")) {
                listed.add(status + " " + code.asText());
            }
        });
        return listed;
    }
}
