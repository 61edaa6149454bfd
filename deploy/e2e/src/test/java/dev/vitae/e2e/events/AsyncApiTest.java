package dev.vitae.e2e.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.e2e.WithoutStack;
import dev.vitae.testkit.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document of the events is AsyncAPI, says what the producers' files and the docs say, and breaks nobody. */
@WithoutStack
class AsyncApiTest {

    private static final Path ROOT = ProjectRoot.find();
    private static final JsonNode DOCUMENT = read(AsyncApi.file(ROOT));
    private static final EventDocument EVENTS = new EventDocument(DOCUMENT);

    /** {@code deploy/asyncapi} makes it so. */
    @Test
    void isWhatTheSchemasTheSamplesAndTheTableSay() throws IOException {
        assertThat(Files.readString(AsyncApi.file(ROOT))).isEqualTo(new AsyncApi(ROOT).text());
    }

    @Test
    void isAsyncApi() throws IOException {
        String schema =
                Files.readString(ROOT.resolve("deploy/e2e/src/test/resources/asyncapi/asyncapi-3.0.0.schema.json"));

        assertThat(EventDocument.complaints(schema, DOCUMENT)).isEmpty();
        assertThat(DOCUMENT.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        DOCUMENT.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void hasEveryEventThatHasASchema() {
        Set<String> events = Stream.concat(
                        EventRow.SERVICES.stream().map(service -> service + "-service"), Stream.of("platform/kit"))
                .map(module -> ROOT.resolve(module)
                        .resolve("src/main/resources/events")
                        .toFile()
                        .list())
                .flatMap(Stream::of)
                .filter(name -> name.endsWith(".schema.json"))
                .map(name -> name.replace(".schema.json", ""))
                .collect(Collectors.toSet());

        assertThat(EVENTS.names()).containsExactlyInAnyOrderElementsOf(events);
    }

    static Set<String> events() {
        return EVENTS.names();
    }

    @ParameterizedTest
    @MethodSource("events")
    void showsExamplesThatAreWhatItSays(String event) {
        JsonNode examples = DOCUMENT.at("/components/messages/" + event + "/examples");

        assertThat(examples).isNotEmpty().allSatisfy(example -> assertThat(
                        EVENTS.complaints(event, example.path("headers"), example.path("payload")))
                .isEmpty());
    }

    /** As far as topics go; which events of them are heard is the consumers' own. */
    @Test
    void namesAsReceiversWhoseChannelsReadThem() throws IOException {
        Map<String, Set<String>> reading = new TreeMap<>();
        for (String service : EventRow.SERVICES) {
            Set<String> topics =
                    new TreeSet<>(topicsIn("platform/kit/src/main/resources/META-INF/microprofile-config.properties"));
            topics.addAll(topicsIn(service + "-service/src/main/resources/application.properties"));
            reading.put(service + "-service", topics);
        }

        assertThat(EVENTS.topicsByReceiver()).isEqualTo(reading);
    }

    @Test
    void breaksNobodyWhoReadsWhatTheLastReleaseSaid() {
        assertThat(EventChanges.between(read(ROOT.resolve("contracts/released/asyncapi.json")), DOCUMENT))
                .isEmpty();
    }

    private static List<String> topicsIn(String properties) throws IOException {
        return Pattern.compile("(?m)^mp\\.messaging\\.incoming\\.[a-z-]+\\.topics?=(vitae\\.[a-z.,-]+)$")
                .matcher(Files.readString(ROOT.resolve(properties)))
                .results()
                .flatMap(match -> Arrays.stream(match.group(1).split(",")))
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
