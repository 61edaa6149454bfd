package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.attachments.RemoveUnsent;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures that people show to the assistant. */
@GenerationServiceTest
class WizardPicturesTest {

    /** One dot, without loss. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Inject
    RemoveUnsent unsent;

    private Person ada;
    private Wizard wizard;

    @BeforeEach
    void adaBegins() {
        ada = Person.known(resumes, vacancies);
        wizard = Wizard.begunBy(ada);
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpeg, image/jpeg", "webp, image/jpeg"})
    void areDrawnAnewAndShownToTheirOwnerAlone(String format, String type) throws IOException {
        byte[] sent = format.equals("webp") ? WEBP : picture(format, 30, 20);

        JsonNode kept = uploads(sent);

        assertThat(kept.get("type").asText()).isEqualTo("image");
        assertThat(kept.get("mimeType").asText()).isEqualTo(type);
        Response shown = ada.request().get(kept.get("url").asText());
        shown.then()
                .statusCode(200)
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("private"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown.asByteArray()));
        assertThat(image.getWidth()).isEqualTo(kept.get("width").asInt());
        assertThat(image.getHeight()).isEqualTo(kept.get("height").asInt());
        assertThat(shown.asByteArray()).hasSize(kept.get("size").asInt());
        Person bob = Person.known(resumes, vacancies);
        bob.request().get(kept.get("url").asText()).then().statusCode(404);
    }

    @Test
    void keepNothingThatWasWrittenBesideThem() throws IOException {
        byte[] jpeg = picture("jpeg", 30, 20);
        byte[] comment = "taken at home".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        taken.write(jpeg, 0, 2);
        taken.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
        taken.writeBytes(comment);
        taken.write(jpeg, 2, jpeg.length - 2);

        byte[] shown = ada.request()
                .get(uploads(taken.toByteArray()).get("url").asText())
                .asByteArray();

        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("taken at home");
    }

    @Test
    void goWithTheirMessageOnce() throws IOException {
        JsonNode kept = uploads(picture("png", 30, 20));
        String body = "{\"text\": \"My certificate\", \"attachmentIds\": [\""
                + kept.get("id").asText() + "\"]}";
        wizard.sends(body).then().statusCode(201);

        JsonNode said = ada.sees(wizard.messages).at("/items/1");
        assertThat(said.at("/attachments/0/url")).isEqualTo(kept.get("url"));
        wizard.sends(body).then().statusCode(422).body(json("errors[0].code", equalTo("unknown_attachment")));
        ada.request()
                .delete(wizard.messages + "/" + said.get("id").asText())
                .then()
                .statusCode(204);

        ada.request().get(kept.get("url").asText()).then().statusCode(404);
    }

    @Test
    void goWithTheirSession() throws Exception {
        uploads(picture("png", 30, 20));
        assertThat(files()).isEqualTo(1);

        wizard.deletes().then().statusCode(204);

        assertThat(files()).isZero();
    }

    @Test
    void goAfterADayWhenTheyWereNeverSent() throws Exception {
        UUID left = UUID.randomUUID();
        UUID file = UUID.randomUUID();
        uploads(picture("png", 30, 20));
        AppRole.update(
                "generation",
                ada.id,
                "insert into stored_file (id, user_id, sha256, size, content_type, bytes) values ('%s', '%s', sha256('x'), 1, 'image/png', 'x')"
                        .formatted(file, ada.id));
        AppRole.update(
                "generation",
                ada.id,
                """
                insert into attachments (id, session_id, user_id, file_id, mime_type, width, height, size, created_at)
                values ('%s', '%s', '%s', '%s', 'image/png', 1, 1, 1, now() - interval '25 hours')"""
                        .formatted(left, wizard.id, ada.id, file));
        assertThat(files()).isEqualTo(2);

        unsent.sweep().await().atMost(Duration.ofSeconds(10));

        assertThat(files()).isEqualTo(1);
        ada.request().get("/uploads/" + left).then().statusCode(404);
    }

    @Test
    void areRefusedWhereTheyAreNone() throws IOException {
        refuses(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII),
                415,
                "file_type_unsupported");
        refuses(picture("gif", 3, 3), 415, "file_type_unsupported");
        refuses("RIFF\0\0\0\0WEBPVP8 and nothing".getBytes(StandardCharsets.US_ASCII), 422, "file_corrupt");
        refuses(new byte[0], 422, "file_empty");
        refuses(new byte[5 * 1024 * 1024 + 1], 413, "file_too_large");
        ada.request()
                .multiPart("other", "x")
                .post(wizard.address + "/attachments")
                .then()
                .statusCode(422);
        assertThat(ada.sees(wizard.messages).get("items")).isEmpty();
    }

    private void refuses(byte[] file, int status, String code) {
        post(file).then().statusCode(status).body(json("code", equalTo(code)));
    }

    private JsonNode uploads(byte[] file) {
        return JsonNodes.read(post(file).then().statusCode(201).extract().asString());
    }

    private Response post(byte[] file) {
        return ada.request().multiPart("file", "picture", file).post(wizard.address + "/attachments");
    }

    private long files() throws SQLException {
        return AppRole.query("generation", ada.id, "select id from stored_file").size();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
