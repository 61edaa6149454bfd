package dev.vitae.e2e.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code docs/configuration.md}: every key that sources and their defaults declare, by who has it. */
public final class Reference {

    public static final List<String> SERVICES =
            List.of("identity", "resume", "vacancy", "generation", "sharing", "usage");

    private static final String KIT = "platform/kit";
    private static final String PRESS = "platform/resume-press";
    /** A service says its name itself; secrets and scopes of its clients are one row of the mapping. */
    private static final Pattern NO_SETTING = Pattern.compile("vitae\\.service|vitae\\.clients\\.[a-z]+\\..*");

    private static final Pattern READS = Pattern.compile("@ConfigMapping|@ConfigProperty");

    private final Path root;
    private final Setters setters;
    private final Map<String, List<Key>> sections = new LinkedHashMap<>();

    public Reference(Path root) {
        this.root = root;
        this.setters = new Setters(root);
        List<Key> kit = keys(KIT, List.of());
        List<Key> press = keys(PRESS, kit);
        sections.put("Every service", kit);
        sections.put(
                SERVICES.stream()
                        .filter(service -> uses(service, "resume-press"))
                        .map(service -> service + "-service")
                        .collect(Collectors.joining(", ")),
                press);
        List<Key> shared = Stream.concat(kit.stream(), press.stream()).toList();
        SERVICES.forEach(service -> sections.put(service + "-service", keys(service + "-service", shared)));
    }

    /** Names of all keys in the tables. */
    public Set<String> names() {
        return sections.values().stream()
                .flatMap(List::stream)
                .map(Key::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ours that say nowhere what they are for, and what sources read that is in no table. */
    public List<String> undescribed() {
        return sections.values().stream()
                .flatMap(List::stream)
                .filter(key -> key.isOurs() && key.description().isEmpty())
                .map(Key::name)
                .toList();
    }

    public String markdown() {
        StringBuilder page = new StringBuilder();
        sections.forEach((title, keys) -> {
            page.append("\n## ").append(title).append("\n\n");
            page.append("| key, variable | default | values | set by | |\n| --- | --- | --- | --- | --- |\n");
            keys.forEach(key -> page.append(row(key)));
        });
        return page.toString();
    }

    private String row(Key key) {
        return "| `%s`%s | %s | %s | %s | %s |%n"
                .formatted(
                        key.name(),
                        key.name().contains("\"") ? "" : " `" + key.variable() + "`",
                        key.value().map(value -> "`" + value + "`").orElse("none"),
                        key.type(),
                        setters.of(key),
                        key.description().orElse(""))
                .replace("\r", "");
    }

    /** Of a module, in the order of its defaults; what another module declares as well, and this one only sets, says no more than its default. */
    private List<Key> keys(String module, List<Key> shared) {
        Map<String, Key> read = new LinkedHashMap<>();
        sources(module).forEach(key -> read.merge(key.name(), key, Key::or));
        Map<String, Key> known = shared.stream().collect(Collectors.toMap(Key::name, key -> key));
        List<Key> keys = new ArrayList<>();
        for (Key given : defaults(module)) {
            Key declared = read.remove(given.name());
            if (NO_SETTING.matcher(given.name()).matches()
                    || !given.isOurs() && given.description().isEmpty() && !known.containsKey(given.name())) {
                continue;
            }
            Key elsewhere = known.getOrDefault(given.name(), inMap(given, known));
            Key whole = declared == null ? given : given.or(declared);
            keys.add(typed(elsewhere == null ? whole : overriding(whole, elsewhere)));
        }
        read.values().stream()
                .filter(key -> key.isOurs()
                        && !known.containsKey(key.name())
                        && !NO_SETTING.matcher(key.name()).matches())
                .filter(key -> keys.stream().noneMatch(there -> there.name().equals(key.name())))
                .forEach(keys::add);
        return keys;
    }

    private static Key overriding(Key key, Key shared) {
        Optional<String> said = key.description().filter(text -> !text.isEmpty());
        return new Key(key.name(), shared.type(), key.value(), said.or(() -> Optional.of("as above")));
    }

    /** {@code vitae.body.at."/ops*"} of {@code vitae.body.at.<name>}. */
    private static Key inMap(Key key, Map<String, Key> known) {
        return known.values().stream()
                .filter(map -> map.name().endsWith(".<name>"))
                .filter(map -> key.name().startsWith(map.name().replace("<name>", "\"")))
                .findFirst()
                .orElse(null);
    }

    private static Key typed(Key key) {
        String value = key.value().orElse("");
        String type = !key.type().isEmpty()
                ? key.type()
                : value.matches("\\d+(ms|s|m|h|d)")
                        ? "duration"
                        : value.matches("\\d+[KM]")
                                ? "size"
                                : value.matches("\\d+")
                                        ? "number"
                                        : value.matches("https?://.*|\\$\\{.*url}.*") ? "address" : "text";
        return new Key(key.name(), type, key.value(), key.description());
    }

    private Stream<Key> sources(String module) {
        return walk(root.resolve(module).resolve("src/main/java"))
                .filter(file -> file.toString().endsWith(".java"))
                .sorted()
                .map(Reference::text)
                .filter(text -> READS.matcher(text).find())
                .flatMap(text -> JavaFile.read(text).stream());
    }

    private List<Key> defaults(String module) {
        return Stream.of("META-INF/microprofile-config.properties", "application.properties")
                .map(name -> root.resolve(module).resolve("src/main/resources").resolve(name))
                .filter(Files::exists)
                .flatMap(file -> PropertiesFile.read(text(file)).stream())
                .toList();
    }

    private boolean uses(String service, String module) {
        return text(root.resolve(service + "-service/pom.xml")).contains("<artifactId>" + module + "</artifactId>");
    }

    static Stream<Path> walk(Path folder) {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
