package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.testkit.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everybody comes at once, as on a Monday morning: each person with cookies and a connection of their own. */
final class SignInRush {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** HTTP/2 would put all on one connection. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String baseUrl;

    SignInRush(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Begins to sign people in, who have never been here; each becomes an access token. */
    List<CompletableFuture<String>> of(int people) {
        return IntStream.range(0, people).mapToObj(i -> new Visitor().signIn()).toList();
    }

    /** A browser of its own: its cookies, and no more of a browser than a sign-in needs. */
    private final class Visitor {
        private final Map<String, String> cookies = new ConcurrentHashMap<>();
        /** To the provider, through its form, back with the code, and on to the token. */
        CompletableFuture<String> signIn() {
            String form = "username="
                    + URLEncoder.encode("rush-" + UUID.randomUUID() + "@example.com", StandardCharsets.UTF_8);
            return get(baseUrl + "/auth/login")
                    .thenCompose(toProvider -> send(HttpRequest.newBuilder(location(toProvider))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))))
                    .thenCompose(back -> get(location(back).toString()))
                    .thenCompose(signedIn -> get(location(signedIn).toString()))
                    .thenApply(answer -> {
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                        return Json.of(answer.body()).getString("accessToken");
                    });
        }

        private CompletableFuture<HttpResponse<String>> get(String address) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json");
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            return send(request).thenApply(answer -> {
                answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                    String[] pair = cookie.split(";", 2)[0].split("=", 2);
                    cookies.put(pair[0], pair[1]);
                });
                return answer;
            });
        }
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return http.sendAsync(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI location(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
    }
}
