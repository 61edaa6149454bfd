package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vitae.testkit.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a stand-in for identity-service that hands the provider's ID token through as the access token. */
class SignInTest {
    private final int providerPort = FreePort.find();
    private final String issuer = OidcProvider.issuerUrl(providerPort);
    private OidcProvider provider;
    private HttpServer identity;
    private String baseUrl;

    @BeforeEach
    void start() throws IOException {
        provider = OidcProvider.start(providerPort);
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        baseUrl = "http://localhost:" + identity.getAddress().getPort();
        identity.createContext("/auth/login", this::sendToProvider);
        identity.createContext("/auth/callback", this::exchangeCode);
        identity.start();
    }

    @AfterEach
    void stop() {
        identity.stop(0);
        provider.close();
    }

    @Test
    void getsATokenThroughTheProvidersLoginPage() throws IOException {
        String token = new SignIn(baseUrl).accessToken("ada.lindqvist@example.com");

        var claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.path("iss").asText()).isEqualTo(issuer);
        assertThat(claims.path("sub").asText()).isEqualTo("ada.lindqvist@example.com");
        assertThat(claims.path("email").asText()).isEqualTo("ada.lindqvist@example.com");
        assertThat(claims.path("email_verified").asBoolean()).isTrue();
        assertThat(claims.path("name").asText()).isEqualTo("Ada Lindqvist");
        assertThat(claims.path("given_name").asText()).isEqualTo("Ada");
    }

    @Test
    void saysInOneLineThatTheStackIsNotUp() {
        identity.stop(0);

        assertThatThrownBy(() -> new SignIn(baseUrl).accessToken("ada@example.com"))
                .isInstanceOf(JobFailure.class)
                .hasMessage("Sign-in: nothing answers at %s; is the stack up (deploy/up)?", baseUrl);
    }

    private void sendToProvider(HttpExchange exchange) throws IOException {
        redirect(
                exchange,
                issuer
                        + "/authorize?response_type=code&client_id=vitae&scope=openid+email&state=s&nonce=n&redirect_uri="
                        + URLEncoder.encode(baseUrl + "/auth/callback", StandardCharsets.UTF_8));
    }

    private void exchangeCode(HttpExchange exchange) throws IOException {
        String code = exchange.getRequestURI().getQuery().replaceAll(".*code=([^&]+).*", "$1");
        String form = "grant_type=authorization_code&client_id=vitae&client_secret=secret&code=" + code
                + "&redirect_uri=" + URLEncoder.encode(baseUrl + "/auth/callback", StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            String tokens = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            String token = new ObjectMapper().readTree(tokens).path("id_token").asText();
            byte[] body = "{\"accessToken\":\"%s\"}".formatted(token).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }
}
