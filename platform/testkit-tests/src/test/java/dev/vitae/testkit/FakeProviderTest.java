package dev.vitae.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.testkit.llm.FakeProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeProviderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA =
            "{\"vacancy\":{\"description\":\"Java\"},\"resume\":{\"skills\":[\"Chess\",\"Java\"]}}";

    private final FakeProvider fake = FakeProvider.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void answersInOnePieceWhereNoStreamIsAskedFor() throws Exception {
        JsonNode openAi = JSON.readTree(
                post(fake.openAiUrl() + "/chat/completions", openAi()).body());
        JsonNode gemini =
                JSON.readTree(post(fake.geminiUrl() + "/v1beta/models/gemini-2.5-flash:generateContent", gemini())
                        .body());

        String said = openAi.at("/choices/0/message/content").asText();
        assertThat(JSON.readTree(said).at("/skills/0").asText()).isEqualTo("Java");
        assertThat(gemini.at("/candidates/0/content/parts/0/text").asText()).isEqualTo(said);
        assertThat(openAi.at("/usage/prompt_tokens").asInt()).isEqualTo(FakeProvider.INPUT_TOKENS);
    }

    @Test
    void behavesAsItIsToldOverHttpAndTellsWhatItWasAskedButNoKey() throws Exception {
        send("PUT", fake.geminiUrl() + "/fake", "{\"mode\":\"unavailable\",\"script\":[\"good\"]}");

        int first = post(fake.openAiUrl() + "/chat/completions", openAi()).statusCode();
        int second = post(fake.openAiUrl() + "/chat/completions", openAi()).statusCode();

        String report = send("GET", fake.geminiUrl() + "/fake", "").body();
        assertThat(first).isEqualTo(200);
        assertThat(second).isEqualTo(503);
        assertThat(JSON.readTree(report).path("count").asInt()).isEqualTo(2);
        assertThat(report).contains(FakeProvider.hashOf("sk-test")).doesNotContain("sk-test");
    }

    @Test
    void treatsRequestsAboutATextInAWayOfTheirOwn() throws Exception {
        send("PUT", fake.geminiUrl() + "/fake", "{\"about\":\"Chess\",\"script\":[\"unavailable\",\"good\"]}");
        send("PUT", fake.geminiUrl() + "/fake", "{\"about\":\"Go\",\"script\":[\"forbidden\"]}");

        assertThat(post(fake.openAiUrl() + "/chat/completions", openAi()).statusCode())
                .isEqualTo(503);
        assertThat(post(fake.openAiUrl() + "/chat/completions", openAi()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void obeysTheBaitsThatItIsToldOverHttp() throws Exception {
        send("PUT", fake.geminiUrl() + "/fake", "{\"mode\":\"obedience\",\"baits\":[\"Chess\"]}");

        String said = post(fake.openAiUrl() + "/chat/completions", openAi()).body();

        assertThat(said).contains("Awards");
    }

    private static String openAi() throws IOException {
        return "{\"model\":\"gpt-5-mini\",\"messages\":[{\"role\":\"user\",\"content\":%s}]}"
                .formatted(JSON.writeValueAsString(DATA));
    }

    private static String gemini() throws IOException {
        return "{\"contents\":[{\"parts\":[{\"text\":%s}]}]}".formatted(JSON.writeValueAsString(DATA));
    }

    private HttpResponse<String> post(String url, String body) throws IOException, InterruptedException {
        return send("POST", url, body);
    }

    private HttpResponse<String> send(String method, String url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer sk-test")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
