package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Signs a person in as a browser would: to the provider's login page, through its form, and back with the code; cookies
 * are kept on the way.
 */
public final class SignIn {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final String baseUrl;

    public SignIn(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * The access token of the person with this e-mail address, whom the first sign-in creates.
     *
     * @throws JobFailure with one line that says where the way ended
     */
    public String accessToken(String email) {
        return answer(email).path("accessToken").textValue();
    }

    /** What the sign-in ends with: {@code accessToken}, {@code tokenType}, {@code expiresIn} (seconds). */
    public JsonNode answer(String email) {
        return answer(browser(), email);
    }

    /** What the browser of a person who has just signed in is answered when it asks for the next token: the same. */
    public JsonNode refreshed(String email) {
        HttpClient browser = browser();
        answer(browser, email);
        return read(send(
                browser,
                request(URI.create(baseUrl + "/auth/refresh"))
                        .header("Origin", baseUrl)
                        .POST(HttpRequest.BodyPublishers.noBody())));
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(TIMEOUT)
                .build();
    }

    private JsonNode answer(HttpClient browser, String email) {
        HttpResponse<String> page =
                send(browser, request(URI.create(baseUrl + "/auth/login")).GET());
        if (page.statusCode() != 200 || page.uri().toString().startsWith(baseUrl)) {
            throw new JobFailure("Sign-in: %s/auth/login answered %d instead of the provider's login page"
                    .formatted(baseUrl, page.statusCode()));
        }
        String form = "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(
                browser,
                request(page.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        return read(answer);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            JsonNode read = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() == 200 && read.path("accessToken").isTextual()) {
                return read;
            }
        } catch (IOException notJson) {
            throw new JobFailure(
                    "Sign-in: %s answered %d without JSON"
                            .formatted(answer.uri().getPath(), answer.statusCode()),
                    notJson);
        }
        throw new JobFailure("Sign-in: %s answered %d without an access token"
                .formatted(answer.uri().getPath(), answer.statusCode()));
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).header("Accept", "application/json").timeout(TIMEOUT);
    }

    private HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new JobFailure("Sign-in: nothing answers at " + baseUrl + "; is the stack up (deploy/up)?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailure("Sign-in was interrupted", e);
        }
    }
}
