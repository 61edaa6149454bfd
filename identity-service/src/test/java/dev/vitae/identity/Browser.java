package dev.vitae.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** A browser in front of identity-service: keeps its cookies, and follows no redirect unless told to. */
final class Browser {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String accept;

    private Browser(String accept) {
        this.accept = accept;
    }

    static Browser askingFor(String mediaType) {
        return new Browser(mediaType);
    }

    static Browser askingForJson() {
        return askingFor("application/json");
    }

    /** The whole sign-in, up to the answer of /auth/login. */
    HttpResponse<String> signIn(Person person) {
        return signIn(person, "/auth/login");
    }

    HttpResponse<String> signIn(Person person, String path) {
        return get(callback(person, get(path)).headers().firstValue("Location").orElseThrow());
    }

    /** From the redirect to the provider to the answer of /auth/callback. */
    HttpResponse<String> callback(Person person, HttpResponse<String> toProvider) {
        return get(login(person, location(toProvider)));
    }

    /** Fills in the provider's login page; answers where the provider sends the browser then. */
    String login(Person person, String loginPage) {
        return Provider.ours().login(person, loginPage);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = ours(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return keepCookies(send(request.build()));
    }

    HttpResponse<String> head(String path) {
        return keepCookies(send(
                ours(path).method("HEAD", HttpRequest.BodyPublishers.noBody()).build()));
    }

    /** As from a page of ours. */
    HttpResponse<String> post(String path) {
        return post(path, "same-origin");
    }

    HttpResponse<String> post(String path, String site) {
        return keepCookies(send(ours(path)
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build()));
    }

    /** The cookie of the provider's session at identity-service, if there is one. */
    Optional<String> session() {
        return cookie("q_session");
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Another browser that has got hold of this one's cookies. */
    Browser copy() {
        Browser copy = new Browser(accept);
        copy.cookies.putAll(cookies);
        return copy;
    }

    void lose(String cookie) {
        cookies.remove(cookie);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    private HttpRequest.Builder ours(String path) {
        URI base = URI.create(
                "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class));
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Accept", accept);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> keepCookies(HttpResponse<String> answer) {
        for (String header : answer.headers().allValues("Set-Cookie")) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            if (header.contains("Max-Age=0") || pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
