package dev.vitae.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StubServiceTest {
    private final StubService stub = StubService.start();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void answersWhatWasPreparedAndRecordsWhatWasAsked() throws Exception {
        stub.answer("GET", "/internal/resumes/*", 200, "{\"title\":\"CV\"}");

        HttpResponse<String> prepared = get("/internal/resumes/7?version=2");
        HttpResponse<String> unknown = get("/internal/resumes/7/files");

        assertThat(prepared.body()).isEqualTo("{\"title\":\"CV\"}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(stub.requests().get(0).path()).isEqualTo("/internal/resumes/7");
        assertThat(stub.requests().get(0).query()).isEqualTo("version=2");
        assertThat(stub.requests().get(0).headers()).containsEntry("x-test", "yes");
    }

    @Test
    void suffersOutagesAndRecovers() throws Exception {
        stub.answer("GET", "/ok", 200, "{}");

        stub.suffer(StubService.Outage.UNAVAILABLE);
        assertThat(get("/ok").statusCode()).isEqualTo(503);
        stub.suffer(StubService.Outage.REFUSED);
        assertThatThrownBy(() -> get("/ok")).isInstanceOf(ConnectException.class);
        stub.suffer(StubService.Outage.NONE);
        assertThat(get("/ok").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stub.url() + path))
                .header("X-Test", "yes")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
