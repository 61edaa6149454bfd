package dev.vitae.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Topics are those of the events, and every service may read and write what its code does. */
class TopicsTest {

    private static final Pattern TOPIC = Pattern.compile("`(vitae\\.[a-z]+\\.[a-z-]+)`");

    @ParameterizedTest
    @EnumSource
    void areThoseOfTheEventsAndTheDeadLettersOfWhatIsRead(Overlay overlay) throws IOException {
        Set<String> expected = TOPIC.matcher(Files.readString(ProjectRoot.find().resolve("docs/events.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        ServiceSources.all().flatMap(service -> service.topicsRead().stream()).forEach(topic -> {
            expected.add(topic + ".dlq");
            // What of it cannot be kept for operators.
            expected.add(topic + ".dlq.dlq");
        });

        assertThat(overlay.of("KafkaTopic").map(Manifest::name)).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** What projections are built anew from, as docs/events.md says. */
    @ParameterizedTest
    @EnumSource
    void areKeptForEverWhereSomethingIsBuiltFromThem(Overlay overlay) {
        assertThat(Stream.of(
                        "vitae.generation.generation",
                        "vitae.generation.export",
                        "vitae.resume.resume",
                        "vitae.resume.export",
                        "vitae.identity.tenant"))
                .allSatisfy(topic -> {
                    JsonNode config = overlay.one("KafkaTopic", topic).at("/spec/config");
                    assertThat(config.path("retention.ms").asLong()).isEqualTo(-1);
                    assertThat(config.path("retention.bytes").asLong()).isEqualTo(-1);
                    assertThat(config.has("cleanup.policy")).isFalse();
                });
    }

    @ParameterizedTest
    @EnumSource
    void mayBeReadByWhoseChannelsReadThemAndByNobodyElse(Overlay overlay) {
        assertThat(ServiceSources.all()).allSatisfy(service -> {
            String own = "vitae." + service.service().id() + ".";
            Set<String> foreign = service.topicsRead().stream()
                    .filter(topic -> !topic.startsWith(own))
                    .collect(Collectors.toCollection(TreeSet::new));
            Manifest user = overlay.one("KafkaUser", service.service().id() + "-kafka");

            assertThat(topics(user, "Read", "literal")).as(service + " reads").isEqualTo(foreign);
            assertThat(topics(user, "Write", "literal"))
                    .as(service + " buries in")
                    .isEqualTo(foreign.stream()
                            .map(topic -> topic + ".dlq")
                            .collect(Collectors.toCollection(TreeSet::new)));
            assertThat(topics(user, "Write", "prefix"))
                    .as(service + " writes")
                    .isEqualTo(Set.of(service.readsDeadLetters() ? "vitae." : own));
        });
    }

    private static Set<String> topics(Manifest user, String operation, String pattern) {
        return Manifest.items(user.at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .filter(acl -> acl.at("/resource/patternType").asText("literal").equals(pattern))
                .filter(acl -> Manifest.texts(acl.path("operations")).contains(operation))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
