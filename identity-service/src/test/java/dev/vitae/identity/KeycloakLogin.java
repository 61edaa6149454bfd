package dev.vitae.identity;

import dev.vitae.testkit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills in Keycloak's login page as a browser would, for somebody whom its admin has just made an account for. */
final class KeycloakLogin {

    static final String PASSWORD = "secret";

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    /** Accounts as they were made last, by their address: several sign-ins at the same moment need one. */
    private static final Map<URI, Person> MADE = new ConcurrentHashMap<>();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI keycloak;
    private final URI realm;

    KeycloakLogin(String issuer) {
        URI address = URI.create(issuer);
        this.keycloak = address.resolve("/");
        this.realm = keycloak.resolve("admin" + address.getPath() + "/");
    }

    /** Where Keycloak sends the browser then. */
    String login(Person person, String loginPage) {
        haveAccount(person);
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(loginPage)));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no login form in " + page.body());
        }
        HttpResponse<String> answer = send(form(
                        URI.create(form.group(1).replace("&amp;", "&")),
                        "username=" + person.subject() + "&password=" + PASSWORD)
                .header("Cookie", cookies(page)));
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("Keycloak let nobody in: " + answer.body()));
    }

    /** Makes an account that has the person's subject as its id, unless there is just that one. */
    void haveAccount(Person person) {
        MADE.compute(realm.resolve("users/" + person.subject()), (address, made) -> {
            if (!person.equals(made)) {
                makeAccount(person);
            }
            return person;
        });
    }

    private void makeAccount(Person person) {
        String login = "client_id=admin-cli&grant_type=password&username=%s&password=%s"
                .formatted(KeycloakServer.ADMIN, KeycloakServer.ADMIN);
        String token = Json.of(post(keycloak.resolve("realms/master/protocol/openid-connect/token"), login)
                        .body())
                .getString("access_token");
        String user =
                """
                {"ifResourceExists": "OVERWRITE", "users": [{"id": "%1$s", "username": "%1$s", "email": "%2$s",
                 "emailVerified": %3$s, "enabled": true, "firstName": "Some", "lastName": "One",
                 "credentials": [{"type": "password", "value": "%4$s", "temporary": false}]}]}
                """
                        .formatted(person.subject(), person.email(), person.verified(), PASSWORD);
        HttpResponse<String> made = send(HttpRequest.newBuilder(realm.resolve("partialImport"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(user)));
        if (made.statusCode() != 200) {
            throw new AssertionError("Keycloak made no account: " + made.body());
        }
    }

    /** They are for https alone, also on localhost, where browsers do not mind and java.net's cookie store does. */
    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> post(URI address, String body) {
        return send(form(address, body));
    }

    private static HttpRequest.Builder form(URI address, String body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
