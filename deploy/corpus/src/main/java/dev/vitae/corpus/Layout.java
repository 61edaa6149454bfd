package dev.vitae.corpus;

import dev.vitae.corpus.content.DateStyle;
import dev.vitae.corpus.producer.Producer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One template, {@code layouts/<set>/<name>.<syntax>}, whose first comment says what it is made with and what it prints
 * ({@code key: value} lines, in README.md).
 */
record Layout(String name, Path template, Map<String, String> header) {

    private static final List<String> KEYS = List.of(
            "producer",
            "variants",
            "languages",
            "dates",
            "sizes",
            "fonts",
            "paper",
            "bullets",
            "skills",
            "avoid",
            "omits",
            "groups",
            "headings");

    /** The layouts of a folder, by name. */
    static List<Layout> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(Layout::read).toList();
        }
    }

    private static Layout read(Path template) {
        try {
            String text = Files.readString(template);
            String comment = text.substring(text.indexOf("[#--") + 4, text.indexOf("--]"));
            Map<String, String> header = new TreeMap<>();
            for (String line : comment.strip().split("\n")) {
                int colon = line.indexOf(':');
                header.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
            header.keySet().stream().filter(key -> !KEYS.contains(key)).forEach(key -> {
                throw new IllegalArgumentException(template + ": no header is called " + key + ", only " + KEYS);
            });
            String file = template.getFileName().toString();
            return new Layout(file.substring(0, file.indexOf('.')), template, header);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Producer producer() {
        return Producer.valueOf(header.get("producer").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    int variants() {
        return Integer.parseInt(header.getOrDefault("variants", "7"));
    }

    /** The styles of dates that the layout can print; the usual ones unless it says otherwise. */
    List<DateStyle> dates() {
        return header.containsKey("dates")
                ? list("dates").stream().map(DateStyle::valueOf).toList()
                : List.copyOf(DateStyle.USUAL);
    }

    /** How many skills it lists, by turns; empty where as many as it comes. */
    List<Integer> skills() {
        return list("skills").stream().map(Integer::valueOf).toList();
    }

    List<String> list(String key) {
        return header.containsKey(key) ? List.of(header.get(key).split("\\s*,\\s*")) : List.of();
    }

    /** Whether the layout leaves a field of the truth out. */
    boolean omits(String field) {
        return list("omits").contains(field);
    }

    /** Whether it prints the names of skill groups. */
    boolean groups() {
        return "yes".equals(header.get("groups"));
    }

    boolean unusualHeadings() {
        return "unusual".equals(header.get("headings"));
    }

    String avoid() {
        return header.getOrDefault("avoid", "").replace(" ", "");
    }
}
