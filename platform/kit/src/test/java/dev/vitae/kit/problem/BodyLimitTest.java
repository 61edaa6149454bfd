package dev.vitae.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The limit of one mebibyte, on bodies that do not say beforehand how long they are. */
@KitTest
class BodyLimitTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void refusesABodyThatGrowsTooLarge() throws Exception {
        var answer = postChunked(MEBIBYTE + 1);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Json.of(answer.body()).getString("code")).isEqualTo("body_too_large");
    }

    @Test
    void readsABodyThatStaysJustSmallEnough() throws Exception {
        var answer = postChunked(MEBIBYTE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpResponse<String> postChunked(int bytes) throws Exception {
        String json = "{\"word\": \"" + UUID.randomUUID() + "\"}";
        String body = json + " ".repeat(bytes - json.length());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/probe/words"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + TestTokens.person(UUID.randomUUID()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(body)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
