package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model names tests that are there, and a test for every risk. */
@WithoutStack
class SecurityPageTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final int RISKS = 10;

    private final String page = Sources.read(Sources.ROOT.resolve("docs/security.md"));

    @Test
    void namesTestsThatAreThere() {
        Set<String> named = TEST.matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty();
        assertThat(tests()).containsAll(named);
    }

    @Test
    void namesATestForEachRisk() {
        assertThat(IntStream.rangeClosed(1, RISKS)
                        .boxed()
                        .flatMap(number -> Stream.of("API" + number, "LLM%02d".formatted(number))))
                .allSatisfy(risk -> assertThat(page.lines()
                                .filter(line -> line.startsWith("| " + risk + " "))
                                .toList())
                        .singleElement()
                        .asString()
                        .containsPattern(TEST));
    }

    private static Set<String> tests() {
        try (Stream<Path> files = Files.walk(Sources.ROOT)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
