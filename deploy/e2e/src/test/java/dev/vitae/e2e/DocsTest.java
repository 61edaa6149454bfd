package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference pages name everything that the code has. */
class DocsTest {

    private static final Path ROOT = Path.of(System.getProperty("vitae.root"));
    private static final Pattern CODE = Pattern.compile("(?:badRequest|unauthorized|conflict|unprocessable|unavailable)"
            + "\\(\\s*\"([a-z_]+)\"|new Problem\\(\\s*\\d+,\\s*\"([a-z_]+)\"");
    private static final Pattern KEY = Pattern.compile("(?m)^(?:%\\w+\\.)?(vitae\\.[a-z.-]+?)=");
    private static final Pattern PATH = Pattern.compile("@Path\\(\"(/(?:api|auth)[^\"]*)\"\\)");
    private static final Pattern PROPERTY = Pattern.compile("name = \"(vitae\\.[a-z.-]+)\"");
    private static final Pattern TOPIC =
            Pattern.compile("\"(vitae\\.(?:identity|resume|vacancy|generation|sharing|usage)\\.[a-z-]+)\"");

    @Test
    void nameEveryProblemCode() {
        assertThat(missing("docs/api.md", found(CODE, ".java"))).isEmpty();
    }

    @Test
    void nameEveryAddress() {
        assertThat(missing("docs/api.md", found(PATH, "Resource.java"))).isEmpty();
    }

    @Test
    void nameEveryConfigurationKey() {
        Set<String> keys = found(KEY, ".properties");
        keys.remove("vitae.service");
        keys.removeIf(key -> key.startsWith("vitae.clients."));
        assertThat(missing("docs/configuration.md", keys)).isEmpty();
    }

    @Test
    void nameEveryTopicAndEvent() {
        Set<String> topics = found(TOPIC, ".java");
        topics.removeAll(found(PROPERTY, ".java"));
        topics.removeIf(name -> name.startsWith("vitae.events.")
                || name.startsWith("vitae.outbox.")
                || name.startsWith("vitae.tasks."));
        assertThat(missing("docs/events.md", topics)).isEmpty();
        Set<String> events = new TreeSet<>();
        sources(".schema.json")
                .forEach(file -> events.add(file.getFileName().toString().replace(".schema.json", "")));
        assertThat(missing("docs/events.md", events)).isEmpty();
    }

    private static Set<String> missing(String page, Set<String> names) {
        assertThat(names).isNotEmpty();
        String text = read(ROOT.resolve(page));
        Set<String> missing = new TreeSet<>(names);
        missing.removeIf(text::contains);
        return missing;
    }

    private static Set<String> found(Pattern pattern, String ending) {
        Set<String> names = new TreeSet<>();
        for (Path file : sources(ending)) {
            Matcher matcher = pattern.matcher(read(file));
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        names.add(matcher.group(group));
                    }
                }
            }
        }
        return names;
    }

    private static List<Path> sources(String ending) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("src/main/"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !ROOT.relativize(file).startsWith("deploy"))
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
