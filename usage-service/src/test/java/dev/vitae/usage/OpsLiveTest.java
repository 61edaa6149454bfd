package dev.vitae.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The overview as it changes, over HTTP as a browser follows it. */
@UsageServiceTest
class OpsLiveTest extends OpsTest {

    @TestHTTPResource("/ops/live")
    URI live;

    /** It looks every five seconds. */
    private static final Duration LOOKS = Duration.ofSeconds(30);

    private final List<Stream<String>> open = new ArrayList<>();

    /** What has come of one stream. */
    private record Followed(HttpResponse<?> answer, List<String> lines, CompletableFuture<Void> end) {}

    @AfterEach
    void nobodyFollowsAnyMore() {
        open.forEach(Stream::close);
    }

    @Test
    void tellsPartsOfThePageAndEndsForWhoIsNoOperatorAnyMore() {
        Followed stream = follow();
        await().atMost(LOOKS).untilAsserted(() -> assertThat(stream.lines())
                .contains("event:platform-key", "event:now")
                .anyMatch(line -> line.startsWith("data:") && line.contains("Platform key: in use")));

        Told.publish(
                "vitae.identity.user",
                Told.of("identity", "UserRoleChanged", root.id, root.id.toString(), payload -> payload.put(
                                "role", "friend")
                        .put("changedAt", Instant.now().toString())));

        await().atMost(LOOKS).untilAsserted(() -> assertThat(stream.lines()).contains("event:ended"));
        await().atMost(LOOKS).until(() -> stream.end().isDone());
    }

    @Test
    void isOpenFourTimesForOnePersonAtMost() {
        List<Followed> streams = List.of(follow(), follow(), follow(), follow());

        assertThat(streams).allMatch(stream -> stream.answer().statusCode() == 200);
        assertThat(follow().answer().statusCode()).isEqualTo(429);
        open.get(0).close();
        await().atMost(LOOKS).until(() -> follow().answer().statusCode() == 200);
    }

    private Followed follow() {
        HttpRequest request = HttpRequest.newBuilder(live)
                .header("Cookie", "vitae_session=" + root.token)
                .build();
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofLines())
                .join();
        open.add(answer.body());
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> end =
                CompletableFuture.runAsync(() -> answer.body().forEach(lines::add));
        return new Followed(answer, lines, end);
    }
}
