package dev.vitae.kit.caller;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.TestTokens;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every service verifies tokens with this one verifier. */
@KitTest
class TokenVerifierTest {

    private final UUID ada = UUID.randomUUID();

    static Stream<Named<Function<UUID, String>>> badTokens() {
        return Stream.of(
                Named.of("for another audience", TestTokens::wrongAudience),
                Named.of("of another issuer", TestTokens::wrongIssuer),
                Named.of("not valid yet", TestTokens::notYetValid),
                Named.of("of an unknown key", TestTokens::unknownKey),
                Named.of("that only names our key", TestTokens::forged),
                Named.of("whose claims were changed", TestTokens::tampered),
                Named.of("without a signature (none)", TestTokens::unsigned),
                Named.of("sealed with the public key (HS256)", TestTokens::sealedWithThePublicKey));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesAToken(Function<UUID, String> bad) {
        refuses(bad.apply(ada), "token_invalid");
    }

    @Test
    void refusesATokenThatHasExpired() {
        refuses(TestTokens.expired(ada), "token_expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJFUzI1NiJ9..", "....."})
    void refusesWhatIsNoToken(String text) {
        refuses(text, "token_invalid");
    }

    @Test
    void takesAGoodOne() {
        given().auth().oauth2(TestTokens.person(ada)).get("/probe/words").then().statusCode(200);
    }

    private static void refuses(String token, String code) {
        given().auth()
                .oauth2(token)
                .get("/probe/words")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body(json("code", equalTo(code)))
                .body(json("traceId", notNullValue()));
    }
}
