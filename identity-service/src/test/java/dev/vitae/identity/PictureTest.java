package dev.vitae.identity;

import static dev.vitae.identity.ProfileApi.PICTURE;
import static dev.vitae.identity.ProfileApi.body;
import static dev.vitae.identity.ProfileApi.bodyWith;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.identity.profiles.Pictures;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
class PictureTest {

    private static final String INTERNAL = "/internal/picture";

    private final ProfileApi ada = ProfileApi.ofSomeone();

    @Test
    void isShownUprightAndWithoutWhatTheCameraWroteBesideIt() throws SQLException {
        // Given
        ada.write(body());

        // When
        ada.upload(Pictures.taken(1600, 1200, 6), "image/jpeg")
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body(json("profilePictureUrl", equalTo(PICTURE)))
                .body(json("firstName", equalTo("Ada")));

        // Then
        byte[] served = ada.picture();
        BufferedImage shown = Pictures.read(served);
        assertThat(shown.getWidth()).isEqualTo(384);
        assertThat(shown.getHeight()).isEqualTo(512);
        assertThat(new String(served, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.CANARY, "Exif");
        assertThat(Accounts.rows("select id from stored_file where position(convert_to('%s', 'UTF8') in bytes) > 0"
                        .formatted(Pictures.CANARY)))
                .isEmpty();
        ada.show().body(json("profilePictureUrl", equalTo(PICTURE)));
    }

    @Test
    void isTakenForWhatItIsAndNotForWhatItsHeaderSays() {
        ada.upload(Pictures.of("png", 40, 30), "image/jpeg").statusCode(200);
        ada.upload(Pictures.of("gif", 40, 30), "application/octet-stream").statusCode(200);

        ada.upload("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "image/png")
                .statusCode(415)
                .body(json("code", equalTo("file_type_unsupported")));
        ada.upload(Pictures.of("png", 40, 30), "text/html")
                .statusCode(415)
                .body(json("code", equalTo("media_type_unsupported")));
    }

    @Test
    void isGivenToServicesThatMayPrintItForItsPersonAlone() {
        ada.upload(Pictures.of("png", 40, 30), "image/png").statusCode(200);
        UUID person = Accounts.userOf(ada.token());

        assertThat(internal("generation", "picture.read", person)
                        .statusCode(200)
                        .contentType("image/jpeg")
                        .extract()
                        .asByteArray())
                .isEqualTo(ada.picture());
        internal("resume", "picture.read", UUID.randomUUID()).statusCode(404).body(json("code", equalTo("not_found")));
        internal("sharing", "resume.read", person).statusCode(403);
        ada.as().get(INTERNAL).then().statusCode(403);
    }

    private static ValidatableResponse internal(String client, String scope, UUID person) {
        String token = given().contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", "vitae")
                .formParam("scope", scope)
                .post("/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().auth()
                .oauth2(token)
                .header("Vitae-Acting-For", person)
                .get(INTERNAL)
                .then();
    }

    @Test
    void mayComeBeforeTheProfileIsWritten() {
        ada.upload(Pictures.of("png", 40, 30), "image/png")
                .statusCode(200)
                .body(json("complete", equalTo(false)))
                .body(json("missing", hasItem("firstName")));

        ada.write(bodyWith("profilePictureUrl", PICTURE))
                .statusCode(201)
                .body(json("profilePictureUrl", equalTo(PICTURE)))
                .body(json("complete", equalTo(true)));
        ada.picture();
    }

    @Test
    void isSentOnce() {
        ada.upload(Pictures.of("png", 40, 30), "image/png");
        var first = ada.as().get(PICTURE).then().statusCode(200).extract();
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");

        ada.as()
                .header("If-None-Match", first.header("ETag"))
                .get(PICTURE)
                .then()
                .statusCode(304);
        ada.upload(Pictures.of("png", 30, 40), "image/png");

        ada.as()
                .header("If-None-Match", first.header("ETag"))
                .get(PICTURE)
                .then()
                .statusCode(200);
    }

    @Test
    void isTheOnlyOneThatIsKept() throws SQLException {
        ada.upload(Pictures.of("png", 40, 30), "image/png");
        ada.upload(Pictures.of("png", 30, 40), "image/png").statusCode(200);

        assertThat(files()).hasSize(1);
        assertThat(Pictures.read(ada.picture()).getWidth()).isEqualTo(30);
    }

    @Test
    void isTheOnlyOneThatIsKeptOfManyAtOnce() throws SQLException {
        List<CompletableFuture<Integer>> uploads = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> ada.upload(Pictures.of("png", 40, 30), "image/png")
                                .extract()
                                .statusCode()))
                .limit(4)
                .toList();

        assertThat(uploads.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(files()).hasSize(1);
    }

    @Test
    void isGoneWhenItIsRemoved() throws SQLException {
        ada.upload(Pictures.of("png", 40, 30), "image/png");

        ada.as().delete(PICTURE).then().statusCode(204);

        ada.as().get(PICTURE).then().statusCode(404).body(json("code", equalTo("not_found")));
        ada.as().delete(PICTURE).then().statusCode(404);
        ada.show().body(json("profilePictureUrl", nullValue()));
        assertThat(files()).isEmpty();
    }

    @Test
    void isGoneWhenTheProfileNamesAnother() throws SQLException {
        ada.upload(Pictures.of("png", 40, 30), "image/png");
        ada.write(bodyWith("profilePictureUrl", PICTURE));
        ada.patch("{\"jobTitle\": \"Analyst\"}").body(json("profilePictureUrl", equalTo(PICTURE)));
        assertThat(files()).hasSize(1);

        ada.patch("{\"profilePictureUrl\": \"https://example.com/ada.png\"}").statusCode(200);

        assertThat(files()).isEmpty();
        ada.as().get(PICTURE).then().statusCode(404);
    }

    @Test
    void isNobodyElses() {
        ProfileApi bob = ProfileApi.ofSomeone();
        ada.upload(Pictures.of("png", 40, 30), "image/png");

        bob.as().get(PICTURE).then().statusCode(404);
        bob.as().delete(PICTURE).then().statusCode(404);
        ada.picture();
    }

    @Test
    void changesNothingWhenItIsNoneThatCanBeKept() throws SQLException {
        byte[] whole = Pictures.of("jpeg", 300, 300);
        ada.upload(whole, "image/jpeg").statusCode(200);
        List<String> before = files();

        refuses(new byte[0], 422, "file_empty");
        refuses(Arrays.copyOf(whole, whole.length / 2), 422, "file_corrupt");
        refuses(Pictures.pngThatSaysToBe(50_000, 50_000), 422, "picture_too_large");
        refuses(new byte[5 * 1024 * 1024 + 1], 413, "file_too_large");
        refuses(new byte[6 * 1024 * 1024 + 1], 413, "body_too_large");

        assertThat(files()).isEqualTo(before);
        ada.picture();
    }

    @Test
    void isAllThatMayBeSoLarge() {
        ada.write("{\"jobTitle\": \"" + "x".repeat(1024 * 1024) + "\"}")
                .statusCode(413)
                .body(json("code", equalTo("body_too_large")));
    }

    private void refuses(byte[] file, int status, String code) {
        ValidatableResponse answer = ada.upload(file, "image/jpeg");
        answer.statusCode(status).contentType("application/problem+json").body(json("code", equalTo(code)));
    }

    private List<String> files() throws SQLException {
        return Accounts.rows("select id from stored_file where user_id = '%s'".formatted(Accounts.userOf(ada.token())));
    }
}
