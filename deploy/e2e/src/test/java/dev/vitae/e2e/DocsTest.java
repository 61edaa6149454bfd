package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.configuration.Reference;
import dev.vitae.e2e.configuration.ReferencePage;
import dev.vitae.e2e.contract.ApiContract;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference pages name everything that the code has, and no address, key or topic more. */
@WithoutStack
class DocsTest {

    private static final Pattern CODE =
            Pattern.compile("(?:badRequest|unauthorized|conflict|unprocessable|unavailable)\\(\\s*\"([a-z_]+)\""
                    + "|new Problem\\(\\s*[\\w.]+,\\s*\"([a-z_]+)\""
                    // Given a name first; an underscore tells it from other words.
                    + "|String [A-Z_]+ = \"([a-z]+_(?:not_found|service_unavailable|[a-z_]*invalid))\"");
    private static final Pattern TOPIC =
            Pattern.compile("\"(vitae\\.(?:identity|resume|vacancy|generation|sharing|usage)\\.[a-z-]+)\"");
    /** Of what all services publish alike, consumers name the topics. */
    private static final Pattern HEARD =
            Pattern.compile("[=,](vitae\\.(?:identity|resume|vacancy|generation|sharing|usage)\\.[a-z-]+)(?=[,\n])");
    /** Raw routes, which no annotation names: for whoever has a secret address, and for crawlers. */
    private static final Set<String> GATEWAY = Set.of(
            "GET /r/{token}",
            "POST /r/{token}",
            "GET /r/{token}.pdf",
            "GET /r/{token}.png",
            "GET /r/{token}/qr.svg",
            "GET /robots.txt",
            "GET /api/v1/calendar/{secret}.ics");

    // Reads all sources, which takes seconds.
    private static final Reference CONFIGURATION = new Reference(Sources.ROOT);

    private final Sources sources = new Sources();

    @Test
    void nameEveryProblemCode() {
        assertThat(new Page("docs/api.md").words()).containsAll(found(sources.in(CODE, ".java")));
    }

    @Test
    void nameEveryAddressWithItsParametersAndNoOther() {
        Page page = new Page("docs/api.md");
        Map<String, Set<String>> endpoints = sources.endpoints();

        Set<String> expected = new TreeSet<>(endpoints.keySet());
        expected.addAll(GATEWAY);
        assertThat(page.endpoints().keySet()).containsExactlyInAnyOrderElementsOf(expected);
        endpoints.forEach(
                (endpoint, parameters) -> assertThat(parameters).as(endpoint).allSatisfy(parameter -> assertThat(
                                page.endpoints().get(endpoint))
                        .contains(parameter)));
    }

    /** But the operators' pages, which are no operations for programs. */
    @Test
    void nameEveryOperationOfTheDocumentAndNoOther() {
        assertThat(new Page("docs/api.md")
                        .endpoints().keySet().stream().filter(endpoint -> !endpoint.contains(" /ops")))
                .containsExactlyInAnyOrderElementsOf(new ApiContract()
                        .operations().stream()
                                .map(it -> it.method().toUpperCase(Locale.ROOT) + " " + it.path())
                                .toList());
    }

    /** The README's table goes as far as what an address is about: {@code /api/v1/resumes} of all below it. */
    @Test
    void nameInTheReadmeWhatEveryAddressIsAbout() {
        String readme = Sources.read(Sources.ROOT.resolve("README.md"));

        assertThat(sources.endpoints().keySet())
                .map(endpoint -> endpoint.replaceFirst("^[A-Z]+ (/api/v1/[^/]+|/ops|/[^/]+/[^/]+|/[^/]+).*", "$1"))
                .allSatisfy(about -> assertThat(readme).contains("`" + about));
    }

    @Test
    void nameEveryConfigurationKeyAndNoOther() {
        Set<String> words = new Page("docs/configuration.md").wordsBeginningWith("vitae.");
        // Defaults that list keys.
        words.removeIf(word -> word.contains(","));
        assertThat(words)
                .containsAll(found(CONFIGURATION.names().stream()
                        .filter(key -> key.startsWith("vitae.") && !key.contains("<"))
                        .collect(Collectors.toSet())))
                .isSubsetOf(CONFIGURATION.names());
    }

    /** {@code deploy/configuration} makes it so. */
    @Test
    void sayOfEveryConfigurationKeyWhatTheSourcesSay() {
        assertThat(CONFIGURATION.undescribed()).isEmpty();
        assertThat(Sources.read(ReferencePage.file(Sources.ROOT)))
                .isEqualTo(ReferencePage.of(Sources.ROOT, CONFIGURATION));
    }

    @Test
    void nameEveryTopicAndEvent() {
        Page page = new Page("docs/events.md");
        Set<String> topics = sources.in(TOPIC, ".java");
        topics.addAll(sources.in(HEARD, ".properties"));
        topics.removeAll(CONFIGURATION.names());
        assertThat(page.words()).containsAll(found(topics));
        assertThat(topics).containsAll(page.wordsBeginningWith("vitae."));
        assertThat(page.firstCells()).containsAll(found(sources.events()));
    }

    private static Set<String> found(Set<String> names) {
        assertThat(names).as("what the code has").isNotEmpty();
        return names;
    }
}
