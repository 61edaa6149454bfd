package dev.vitae.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.local.MainJob;
import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rules, dashboards and runbooks ask for nothing that no service exports, once it has done what Vitae is for. */
@ExtendWith(TheStack.class)
class ExportedMetricsTest {

    /** Prometheus' own. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up", "ALERTS");
    /** There where files are kept in one, as they are in {@code FilesInObjectStoreTest}. */
    private static final Set<String> OF_AN_OBJECT_STORE = Set.of("vitae_files_calls_seconds_count");
    /** Gauges look every few seconds. */
    private static final Duration LOOKED = Duration.ofSeconds(30);

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_][\\w]*)[{ ]");

    @Test
    void areAllThatIsAskedFor(Stack stack, @TempDir Path out) {
        Set<String> asked = new Observability()
                .expressions().stream()
                        .flatMap(expression -> expression.metrics().stream())
                        .filter(name -> !name.contains(":"))
                        .filter(name -> !OF_PROMETHEUS.contains(name) && !OF_AN_OBJECT_STORE.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).contains("http_server_requests_seconds_bucket", "vitae_outbox_age_seconds");

        new MainJob(stack.baseUrl(), out).run();

        await().atMost(LOOKED).untilAsserted(() -> assertThat(exported(stack)).containsAll(asked));
    }

    private static Set<String> exported(Stack stack) {
        return Stream.of(Service.values())
                .map(service ->
                        given().get(stack.config().url(service) + "/q/metrics").asString())
                .flatMap(text -> SAMPLE.matcher(text).results().map(sample -> sample.group(1)))
                .collect(Collectors.toSet());
    }
}
