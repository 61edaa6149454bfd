package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following a generation over server-sent events. */
@GenerationServiceTest
class ProgressTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private final HttpClient http = HttpClient.newHttpClient();
    private Person ada;

    @BeforeEach
    void adaSignsIn() {
        ada = Person.known(resumes, vacancies);
    }

    @Test
    void tellsWhatHappensUntilItHasEnded() throws Exception {
        String location = ada.withResumeServiceFailingAfterTheRequest(503).asks();
        List<String> seen = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> stream = http.sendAsync(request(location, null), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(seen::add));
        await().untilAsserted(() -> assertThat(seen).anyMatch(line -> line.matches("event: ?running")));

        ada.resumeServiceIsBack();
        stream.get();

        // It read in vain at first.
        assertThat(runs(values(seen, "event")))
                .containsExactly(
                        "queued",
                        "running",
                        "reading",
                        "scoring",
                        "writing",
                        "checking",
                        "section",
                        "storing",
                        "completed");
        List<String> data = values(seen, "data");
        assertThat(values(seen, "id")).isEqualTo(numbers(1, data.size()));
        var last = JsonNodes.read(data.get(data.size() - 1));
        assertThat(last.at("/stage").asText()).isEqualTo("completed");
        assertThat(last.at("/data/versionNumber").asInt()).isEqualTo(1);
        assertThat(last.at("/createdAt").asText()).endsWith("Z");
    }

    @Test
    void showsEverySectionOfWhatIsStored() throws Exception {
        String location = ada.asks();
        JsonNode done = ada.awaits(location, "completed");

        List<String> lines = get(location, null).body().lines().toList();

        List<JsonNode> sections = values(lines, "data").stream()
                .map(JsonNodes::read)
                .filter(told -> told.at("/stage").asText().equals("section"))
                .map(told -> told.get("data"))
                .toList();
        assertThat(sections).extracting(told -> told.get("pointer").asText()).contains("/experience/0", "/skills");
        assertThat(sections).allSatisfy(told -> assertThat(told.get("content"))
                .isEqualTo(done.get("content").at(told.get("pointer").asText())));
    }

    @Test
    void tellsWhatFollowedAFailureToWhoComesLate() throws Exception {
        String location = ada.withResumeServiceFailingAfterTheRequest(404).asks();
        ada.awaits(location, "failed");
        ada.resumeServiceIsBack();
        ada.request().post(location + "/retry").then().statusCode(202);
        ada.awaits(location, "completed");

        List<String> stages = values(get(location, null).body().lines().toList(), "event");

        assertThat(stages).contains("failed").endsWith("completed");
    }

    @Test
    void endsWhenTheGenerationIsRemoved() throws Exception {
        String location = ada.withResumeServiceStallingAfterTheRequest().asks();
        CompletableFuture<HttpResponse<String>> stream =
                http.sendAsync(request(location, null), HttpResponse.BodyHandlers.ofString());
        ada.awaits(location, "running");

        // As when the person's account is erased.
        AppRole.update("generation", ada.id, "delete from generations");

        List<String> told =
                values(stream.get(20, TimeUnit.SECONDS).body().lines().toList(), "event");
        assertThat(told).doesNotContain("completed", "failed", "cancelled");
        ada.resumeServiceIsBack();
    }

    @Test
    void isOpenedNoMoreThanSoOftenByOnePerson() throws Exception {
        String location = ada.withResumeServiceStallingAfterTheRequest().asks();
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            InputStream stream = http.send(request(location, null), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            // The status comes before the place is taken, what is told after it.
            assertThat(stream.read()).isNotNegative();
            open.add(stream);
        }

        ada.request().get(location + "/events").then().statusCode(429).body(json("code", equalTo("too_many_at_once")));

        ada.resumeServiceIsBack();
        for (InputStream stream : open) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("completed");
        }
    }

    @Test
    void takesBackSectionsOfARunWhoseProcessDied() throws Exception {
        UUID id = UUID.randomUUID();
        AppRole.update(
                "generation",
                ada.id,
                "insert into generations (id, user_id, resume_id, vacancy_id, as_of, status) values ('%s', '%s', '%s', '%s', current_date, 'running')"
                        .formatted(id, ada.id, ada.resume, ada.vacancy));
        AppRole.update(
                "generation",
                ada.id,
                "insert into generation_events (generation_id, seq, user_id, stage, data) values ('%s', 1, '%s', 'section', '%s')"
                        .formatted(id, ada.id, "{\"pointer\": \"/experience/9\", \"content\": {}}"));
        AppRole.of("generation")
                .write(
                        Map.of("vitae.actor", "worker"),
                        "insert into task (id, kind, subject_id, user_id, attempts, leased_until) values (uuidv7(), 'generation.run', '%s', '%s', 1, clock_timestamp())"
                                .formatted(id, ada.id));
        String location = "/api/v1/generations/" + id;
        ada.awaits(location, "completed");

        List<JsonNode> told = values(get(location, null).body().lines().toList(), "data").stream()
                .map(data -> JsonNodes.read(data).get("data"))
                .filter(data -> data.path("pointer").asText().equals("/experience/9"))
                .toList();

        assertThat(told).hasSize(2);
        assertThat(told.get(1).get("content").isNull()).isTrue();
    }

    @Test
    void keepsAQuietStreamOpen() throws Exception {
        String location = ada.withResumeServiceStallingAfterTheRequest().asks();
        List<String> seen = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> stream = http.sendAsync(request(location, null), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(seen::add));

        await().untilAsserted(() ->
                assertThat(seen).filteredOn(line -> line.startsWith(":")).hasSizeGreaterThan(1));

        assertThat(values(seen, "event")).doesNotContain("completed");
        ada.resumeServiceIsBack();
        stream.get();
        assertThat(values(seen, "event")).endsWith("completed");
    }

    @Test
    void goesOnWhereABrokenStreamEnded() throws Exception {
        String location = ada.asks();
        ada.awaits(location, "completed");

        List<String> all = values(get(location, null).body().lines().toList(), "id");
        int last = all.size();
        HttpResponse<String> rest = get(location, "1");
        HttpResponse<String> nothing = get(location, Integer.toString(last));
        HttpResponse<String> strange = get(location, "what");

        assertThat(rest.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(rest.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(values(rest.body().lines().toList(), "id")).isEqualTo(numbers(2, last));
        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(values(nothing.body().lines().toList(), "id")).isEmpty();
        assertThat(values(strange.body().lines().toList(), "id")).isEqualTo(numbers(1, last));
    }

    @Test
    void isRefusedBeforeItBegins() {
        String location = ada.asks();

        given().get(location + "/events").then().statusCode(401).body(json("code", equalTo("token_missing")));
        ada.request()
                .get("/api/v1/generations/" + UUID.randomUUID() + "/events")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        ada.request().get("/api/v1/generations/mine/events").then().statusCode(404);
    }

    @Test
    void keepsManyStreamsApart() {
        List<String> locations = Stream.generate(ada::asks).limit(6).collect(Collectors.toList());

        List<CompletableFuture<HttpResponse<String>>> streams = locations.stream()
                .map(location -> http.sendAsync(request(location, null), HttpResponse.BodyHandlers.ofString()))
                .toList();

        for (int i = 0; i < streams.size(); i++) {
            List<String> lines = streams.get(i).join().body().lines().toList();
            String id = locations.get(i).substring(locations.get(i).lastIndexOf('/') + 1);
            assertThat(values(lines, "id"))
                    .isEqualTo(numbers(1, values(lines, "id").size()));
            assertThat(values(lines, "data"))
                    .allSatisfy(data -> assertThat(data).contains(id));
        }
    }

    private HttpResponse<String> get(String location, String lastEventId) throws IOException, InterruptedException {
        return http.send(request(location, lastEventId), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String location, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + location + "/events"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + TestTokens.person(ada.id));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request.build();
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    /** Without those that say the same as the one before. */
    private static List<String> runs(List<String> stages) {
        return IntStream.range(0, stages.size())
                .filter(i -> i == 0 || !stages.get(i).equals(stages.get(i - 1)))
                .mapToObj(stages::get)
                .toList();
    }

    private static List<String> values(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .toList();
    }
}
