package dev.vitae.resume.files;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.upload;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.Rows;
import dev.vitae.resume.SampleFiles;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people notice of where files are kept: nothing. */
abstract class KeptFiles {

    final UUID ada = UUID.randomUUID();
    final UUID erasure = UUID.randomUUID();

    /** A résumé that was uploaded, and where its bytes are. */
    record Kept(byte[] bytes, String id, String url, UUID file, String place) {}

    /** Where the bytes of a file are, in words of the store. */
    abstract String place(UUID file) throws SQLException;

    abstract boolean isThere(String place) throws Exception;

    /** One byte of it becomes another. */
    abstract void spoil(String place) throws Exception;

    Kept keep() throws SQLException {
        // More than one piece of either store.
        byte[] bytes = SampleFiles.pdfOf(1024 * 1024 + 1);
        bytes[bytes.length - 1] = 1;
        Json answer = upload(ada, "cv.pdf", bytes).statusCode(201).extract().as(Json.class);
        String id = answer.get("id");
        UUID file = UUID.fromString(Rows.text("select file_id from resumes where id = '" + id + "'"));
        return new Kept(bytes, id, answer.get("fileUrl"), file, place(file));
    }

    byte[] read(Kept kept) {
        return as(ada).get(kept.url()).then().statusCode(200).extract().asByteArray();
    }

    /** Whole, as identity-service asks for it. */
    ValidatableResponse export(Kept kept) {
        return given().auth()
                .oauth2(TestTokens.service("identity", "person.export"))
                .header("Vitae-Acting-For", ada.toString())
                .get("/internal/personal-data/files/" + kept.file())
                .then();
    }

    void erase(Events events) {
        String data = "{\"userId\": \"%s\", \"erasureId\": \"%s\"}".formatted(ada, erasure);
        events.publish("vitae.identity.user", CloudEvent.of(ada.toString(), "UserErased", "/identity", data));
    }

    void awaitGone(String place) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !isThere(place));
    }

    @Test
    void areGivenBackByteByByte() throws Exception {
        Kept kept = keep();

        assertThat(read(kept)).isEqualTo(kept.bytes());
        assertThat(export(kept).statusCode(200).extract().asByteArray()).isEqualTo(kept.bytes());
        assertThat(isThere(kept.place())).isTrue();
    }

    /** An alert sees no first failure of a counter that comes with it. */
    @Test
    void haveCountersBeforeAnythingFails() {
        assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("vitae_files_damaged_total", "vitae_files_unavailable_total");
    }

    @Test
    void areNobodyElses() throws Exception {
        Kept kept = keep();

        as(UUID.randomUUID()).get(kept.url()).then().statusCode(404).body(json("code", equalTo("not_found")));
    }

    @Test
    void goWithTheirResume() throws Exception {
        Kept kept = keep();
        Kept other = keepAnother();

        as(ada).header("If-Match", "*")
                .delete("/api/v1/resumes/" + kept.id())
                .then()
                .statusCode(204);

        awaitGone(kept.place());
        assertThat(read(other)).isEqualTo(other.bytes());
    }

    private Kept keepAnother() throws SQLException {
        byte[] bytes = SampleFiles.docx();
        Json answer = upload(ada, "cv.docx", bytes).statusCode(201).extract().as(Json.class);
        UUID file = UUID.fromString(Rows.text("select file_id from resumes where id = '" + answer.get("id") + "'"));
        return new Kept(bytes, answer.get("id"), answer.get("fileUrl"), file, place(file));
    }

    @Test
    void goWithTheirPerson() throws Exception {
        Kept kept = keep();
        try (Events events = Events.connect()) {
            erase(events);

            events.awaitOne("vitae.resume.erasure", erasure.toString(), "DataErased");
        }

        // Not a moment later.
        assertThat(isThere(kept.place())).isFalse();
        assertThat(Rows.number("select count(*) from stored_file where id = '" + kept.file() + "'"))
                .isZero();
    }

    @Test
    void areNotGivenBackAsSomethingElse() throws Exception {
        Kept kept = keep();
        spoil(kept.place());

        export(kept).statusCode(500).body(json("code", equalTo("file_damaged")));
        // Its first pieces are on their way when that is found: the answer breaks off.
        assertThatThrownBy(() -> read(kept)).isInstanceOf(Exception.class);
    }
}
