package dev.vitae.e2e.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An event as the table of {@code docs/events.md} has it.
 *
 * @param topics more than one where several services tell of the same
 * @param key whose id keeps events in order, in words
 * @param heardBy what each service that reads it does with it; empty where the table does not say
 */
record EventRow(String name, List<String> topics, String key, Map<String, String> heardBy) {

    static final List<String> SERVICES = List.of("identity", "resume", "vacancy", "generation", "sharing", "usage");

    /** {@code | names | `topics` | key | heard by |} */
    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z]\\w+(?:, \\w+)*) \\| (`vitae\\.[^|]+`) \\| ([^|]+?) \\| ?(.*?) ?\\|");

    private static final Pattern HEARER =
            Pattern.compile("(everybody|" + String.join("|", SERVICES) + ")\\b[:,]? ?(.*)");

    /** Whole pages wrap nothing inside a row. */
    static List<EventRow> of(Path root) {
        try {
            return Files.readAllLines(root.resolve("docs/events.md")).stream()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .flatMap(EventRow::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<EventRow> of(Matcher row) {
        List<String> topics = List.of(row.group(2).replace("`", "").split(", "));
        Map<String, String> heardBy = heardBy(row.group(4));
        return Stream.of(row.group(1).split(", ")).map(name -> new EventRow(name, topics, row.group(3), heardBy));
    }

    private static Map<String, String> heardBy(String cell) {
        return Stream.of(cell.split("; "))
                .map(HEARER::matcher)
                .filter(Matcher::matches)
                .flatMap(hearer -> services(hearer.group(1)).map(service -> Map.entry(service, hearer.group(2))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static Stream<String> services(String word) {
        return word.equals("everybody") ? SERVICES.stream() : Stream.of(word);
    }

    /** {@code vitae.<service>.<aggregate>} */
    static String serviceOf(String topic) {
        return topic.split("\\.")[1];
    }

    /** The folder of its schema and sample: the producer's, or the kit's where each service is one. */
    Path folder(Path root) {
        String module = topics.size() == 1 ? serviceOf(topics.get(0)) + "-service" : "platform/kit";
        return root.resolve(module).resolve("src/main/resources/events");
    }
}
