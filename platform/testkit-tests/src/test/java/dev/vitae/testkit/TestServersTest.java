package dev.vitae.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class TestServersTest {
    private final TestServers servers = TestServers.running();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void areTheSameForEveryoneInThisBuild() {
        assertThat(TestServers.running())
                .usingRecursiveComparison()
                .ignoringFields("key")
                .isEqualTo(servers);
        assertThat(servers.pid()).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void giveTestsADatabaseAndTopics() throws Exception {
        Databases.recreate(servers.superuserUrl(), Databases.Database.of("testkit"));
        UUID user = UUID.randomUUID();

        assertThat(AppRole.query("testkit", user, "select current_setting('vitae.user_id', true) as me"))
                .singleElement()
                .extracting(row -> row.get("me"))
                .isEqualTo(user.toString());
        assertThat(AppRole.query("testkit", null, "select current_setting('vitae.user_id', true) as me"))
                .singleElement()
                .extracting(row -> row.get("me"))
                .isNull();
        try (Events events = Events.connect()) {
            CloudEvent event = CloudEvent.of(user.toString(), "dev.vitae.test.Seen", "/testkit", "{}");
            events.publish("testkit.seen", event);
            assertThat(events.awaitOne("testkit.seen", user.toString(), "dev.vitae.test.Seen"))
                    .isEqualTo(event);
            assertThat(events.all("testkit.never-used")).isEmpty();
        }
    }

    @Test
    void signTokensThatTheKeySetVerifies() throws Exception {
        UUID user = UUID.randomUUID();

        var claims = verifier().processToClaims(TestTokens.person(user, "friend"));

        assertThat(claims.getSubject()).isEqualTo(user.toString());
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("friend");
        assertThat(claims.getStringClaimValue("typ")).isEqualTo("person");
        assertThat(claims.getJwtId()).isNotBlank();
    }

    @Test
    void makeBadTokensThatAVerifierRefuses() {
        UUID user = UUID.randomUUID();

        assertThat(Stream.of(
                        TestTokens.expired(user),
                        TestTokens.wrongAudience(user),
                        TestTokens.wrongIssuer(user),
                        TestTokens.unknownKey(user),
                        TestTokens.forged(user),
                        TestTokens.unsigned(user),
                        TestTokens.notYetValid(user),
                        TestTokens.tampered(user),
                        TestTokens.sealedWithThePublicKey(user)))
                .allSatisfy(token -> assertThatThrownBy(() -> verifier().processToClaims(token))
                        .isInstanceOf(InvalidJwtException.class));
    }

    @Test
    void giveAServiceATokenForItsCredentials() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(servers.issuerUrl() + "/auth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=generation&client_secret=x&scope=resume.read"))
                .build();

        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();

        var claims = verifier().processToClaims(answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1"));
        assertThat(claims.getSubject()).isEqualTo("generation");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("resume.read");
        assertThat(claims.getStringClaimValue("typ")).isEqualTo("service");
    }

    private JwtConsumer verifier() throws Exception {
        String keys = http.send(
                        HttpRequest.newBuilder(URI.create(servers.issuerUrl() + "/auth/jwks"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return new JwtConsumerBuilder()
                .setExpectedIssuer("http://localhost:8080")
                .setExpectedAudience("vitae")
                .setRequireExpirationTime()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .build();
    }
}
