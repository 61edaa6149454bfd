package dev.vitae.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The limits of bodies below the server's own one: one mebibyte where none is set, two at one address, a kibibyte at others. */
@KitTest
class BodyLimitTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void refusesABodyThatGrowsTooLarge() throws Exception {
        refused(post("/probe/words", chunked(MEBIBYTE + 1)));
        refused(post("/probe/entities", chunked(2 * MEBIBYTE + 1)));
        refused(post("/probe/small/a", chunked(1025)));
    }

    @Test
    void refusesABodyThatSaysToBeTooLarge() throws Exception {
        refused(post("/probe/words", BodyPublishers.ofString(json(MEBIBYTE + 1))));
        refused(post("/probe/entities", BodyPublishers.ofString(json(2 * MEBIBYTE + 1))));
        refused(post("/probe/small/a", BodyPublishers.ofString(json(1025))));
    }

    @Test
    void readsABodyThatStaysJustSmallEnough() throws Exception {
        for (BodyPublisher body : List.of(chunked(MEBIBYTE), BodyPublishers.ofString(json(MEBIBYTE)))) {
            var answer = post("/probe/words", body);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        for (BodyPublisher body : List.of(chunked(2 * MEBIBYTE), BodyPublishers.ofString(json(2 * MEBIBYTE)))) {
            assertThat(post("/probe/entities", body).statusCode()).isEqualTo(200);
        }
    }

    /** A connection becomes one of HTTP/2 by the answer to its first request; a body that grows too large ends it. */
    @Test
    void countsOverHttp2() throws Exception {
        client.send(request("/probe/words").GET().build(), HttpResponse.BodyHandlers.ofString());

        var small = client.send(
                request("/probe/words").POST(chunked(MEBIBYTE)).build(), HttpResponse.BodyHandlers.ofString());
        var announced = client.send(
                request("/probe/words")
                        .POST(BodyPublishers.ofString(json(MEBIBYTE + 1)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var large = client.send(
                request("/probe/words").POST(chunked(MEBIBYTE + 1)).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(small.statusCode()).isEqualTo(201);
        refused(announced);
        assertThat(large.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(large.statusCode()).isEqualTo(413);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Json.of(answer.body()).getString("code")).isEqualTo("body_too_large");
    }

    private static BodyPublisher chunked(int bytes) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofString(json(bytes)));
    }

    private static String json(int bytes) {
        String json = "{\"word\": \"" + UUID.randomUUID() + "\"}";
        return " ".repeat(bytes - json.length()) + json;
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
        HttpRequest request =
                request(path).version(HttpClient.Version.HTTP_1_1).POST(body).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TestTokens.person(UUID.randomUUID()))
                .header("Content-Type", "application/json");
    }
}
