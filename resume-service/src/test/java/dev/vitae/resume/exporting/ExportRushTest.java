package dev.vitae.resume.exporting;

import static dev.vitae.resume.builder.Documents.create;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.SampleFiles;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Many people take their résumés along at once. */
@ResumeServiceTest
class ExportRushTest {

    private static final int PEOPLE = 100;
    /** Writing it takes longer than asking for it. */
    private static final int JOBS = 40;

    @ConfigProperty(name = "vitae.rendering.workers")
    int workers;

    @ConfigProperty(name = "vitae.rendering.waiting")
    int waiting;

    @ConfigProperty(name = "vitae.rendering.per-person")
    int perPerson;

    @Test
    void asksToComeBackWhenTooManyWaitAndKeepsAnsweringOthers() {
        // Given
        // A connection for each: over HTTP/2 a client may have no more than 100 requests under way.
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String document = "{\"resumeData\": " + new ContentJson().write(longCareer()) + "}";
        List<HttpRequest> rush = Stream.generate(UUID::randomUUID)
                .limit(PEOPLE)
                .map(person -> export(person, create(person, document)))
                .flatMap(export -> Stream.generate(() -> export).limit(perPerson))
                .toList();

        // When
        List<CompletableFuture<HttpResponse<String>>> exports = rush.stream()
                .map(export -> client.sendAsync(export, HttpResponse.BodyHandlers.ofString()))
                .toList();
        CompletableFuture.anyOf(exports.toArray(CompletableFuture[]::new)).join();
        given().get("/q/health/live").then().statusCode(200);

        // Then
        assertThat(exports).as("some still wait").anyMatch(answer -> !answer.isDone());
        List<HttpResponse<String>> answers =
                exports.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .hasSizeGreaterThanOrEqualTo(workers + waiting);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(answer -> {
            assertThat(answer.body()).contains("\"rendering_busy\"");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
    }

    private static ResumeContent longCareer() {
        ResumeContent content = SampleFiles.content();
        return content.withExperience(Stream.generate(content::experience)
                .flatMap(List::stream)
                .limit(JOBS)
                .toList());
    }

    private static HttpRequest export(UUID person, String document) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + document + "/export"))
                .header("Authorization", "Bearer " + TestTokens.person(person))
                .build();
    }
}
