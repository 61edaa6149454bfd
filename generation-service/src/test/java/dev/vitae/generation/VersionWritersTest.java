package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several who write versions of one generated résumé, and one who writes the same twice. */
@GenerationServiceTest
class VersionWritersTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;
    private Versions versions;

    @BeforeEach
    void adaHasATailoredResume() {
        ada = Person.known(resumes, vacancies);
        versions = Versions.of(ada, ada.tailors());
    }

    @Test
    void makesOneVersionOfARequestThatIsSentTwice() {
        String key = UUID.randomUUID().toString();
        String body = versions.saying("Once.");
        String first = versions.json()
                .header("Idempotency-Key", key)
                .body(body)
                .post(versions.list)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        versions.adds("Meanwhile.");

        versions.json()
                .header("Idempotency-Key", key)
                .body(body)
                .post(versions.list)
                .then()
                .statusCode(201)
                .body(equalTo(first));
        assertThat(versions.numbers()).containsExactly(3, 2, 1);
    }

    @Test
    void writesOverWhatWasReadWhereThatIsAskedFor() {
        String tag = ada.request().get(versions.resume).header("ETag");
        String body = versions.saying("Too late.");
        versions.adds("First.");

        versions.json()
                .header("If-Match", tag)
                .body(body)
                .post(versions.list)
                .then()
                .statusCode(412)
                .body(json("code", equalTo("stale")));
        assertThat(versions.numbers()).containsExactly(2, 1);
    }

    @Test
    void numbersFiftyWritersAtOnceWithoutAGap() {
        String token = TestTokens.personInTenant(ada.id, ada.tenant, "public");
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        JsonNode content = versions.sees(1).get("content");

        List<CompletableFuture<HttpResponse<String>>> writers = IntStream.range(0, 50)
                .mapToObj(writer -> HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + versions.list))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Versions.saying(content, "Writer " + writer)))
                        .build())
                .toList()
                .stream()
                .map(request -> http.sendAsync(request, BodyHandlers.ofString()))
                .toList();

        List<HttpResponse<String>> answers =
                writers.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer ->
                        JsonNodes.read(answer.body()).get("versionNumber").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 51).boxed().toList());
        assertThat(versions.numbers())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 51)
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        for (HttpResponse<String> answer : answers.subList(0, 5)) {
            JsonNode written = JsonNodes.read(answer.body());
            assertThat(versions.sees(written.get("versionNumber").asInt()).get("content"))
                    .isEqualTo(written.get("content"));
        }
    }
}
