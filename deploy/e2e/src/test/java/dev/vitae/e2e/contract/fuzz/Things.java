package dev.vitae.e2e.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.vitae.e2e.contract.Answer;
import dev.vitae.e2e.contract.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a run has made and may change or delete: the world's own things stay for whoever comes next. */
final class Things {

    private static final int KEPT = 200;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<String>> made = new ConcurrentHashMap<>();

    Things() {
        try (InputStream file = Things.class.getResourceAsStream("/contract/requests.yaml")) {
            JsonNode table = new ObjectMapper(new YAMLFactory()).readTree(file);
            table.path("parameters")
                    .properties()
                    .forEach(place -> names.put(place.getKey(), place.getValue().asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what the last parameter of its path stands for. */
    Optional<String> named(Operation operation) {
        String path = operation.path();
        return names.keySet().stream()
                .filter(place -> path.equals(place) || path.startsWith(place + "/"))
                .max(Comparator.comparing(String::length))
                .map(names::get);
    }

    /** Something of that name that this run has made. */
    Optional<String> any(String name, Draw draw) {
        List<String> ids = made.getOrDefault(name, List.of());
        int size = ids.size();
        return size == 0 ? Optional.empty() : Optional.of(ids.get(draw.below(Math.min(size, KEPT))));
    }

    /** Something new has come to be under the operation's path. */
    void learn(Operation operation, Answer answer) {
        if (!operation.method().equals("POST") || answer.status() != 201 && answer.status() != 202) {
            return;
        }
        String id = answer.json().path("id").asText();
        names.forEach((place, name) -> {
            if (place.matches("\\Q" + operation.path() + "\\E/\\{\\w+}") && id.length() == 36) {
                List<String> ids = made.computeIfAbsent(name, n -> new CopyOnWriteArrayList<>());
                if (ids.size() < KEPT) {
                    ids.add(id);
                }
            }
        });
    }

    void forget(String name, String id) {
        made.getOrDefault(name, List.of()).remove(id);
    }
}
