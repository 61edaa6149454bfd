package dev.vitae.resume.files;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.upload;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.files.Upload;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.SampleFiles;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.LongRunning;
import dev.vitae.testkit.ObjectServer;
import dev.vitae.testkit.ObjectServerResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@LongRunning
@ResumeServiceTest
@TestProfile(FilesInObjectStoreTest.InObjects.class)
class FilesInObjectStoreTest extends KeptFiles {

    @Inject
    FileStore files;

    ObjectServer server;

    private boolean stopped;

    @Override
    String place(UUID file) throws SQLException {
        return Rows.text("select object_id from stored_file where id = '" + file + "'");
    }

    @Override
    boolean isThere(String place) {
        return Files.exists(object(place));
    }

    @Override
    void spoil(String place) throws IOException {
        byte[] bytes = Files.readAllBytes(object(place));
        bytes[9] = -1;
        Files.write(object(place), bytes);
    }

    private Path object(String place) {
        return server.bucket().resolve("resume").resolve(place);
    }

    @AfterEach
    void comesBack() {
        if (stopped) {
            server.begin();
            stopped = false;
        }
    }

    private void goesAway() {
        server.stop();
        stopped = true;
    }

    @Test
    void leaveNoBytesInTheDatabase() throws SQLException {
        Kept kept = keep();

        assertThat(Rows.number(
                        "select count(*) from stored_file where bytes is not null and id = '" + kept.file() + "'"))
                .isZero();
    }

    @Test
    void waitForTheirStore() throws SQLException {
        Kept kept = keep();
        goesAway();

        upload(ada, "another.docx", SampleFiles.docx())
                .statusCode(503)
                .header("Retry-After", "5")
                .body(json("code", equalTo("files_unavailable")));
        export(kept).statusCode(503).body(json("code", equalTo("files_unavailable")));
        as(ada).get(kept.url()).then().statusCode(503).body(json("code", equalTo("files_unavailable")));
        // What needs no file goes on, and no pod is restarted for it.
        as(ada).get("/api/v1/resumes/" + kept.id()).then().statusCode(200);
        given().get("/q/health").then().statusCode(200);

        comesBack();
        upload(ada, "another.docx", SampleFiles.docx()).statusCode(201);
        assertThat(read(kept)).isEqualTo(kept.bytes());
    }

    @Test
    void waitForAStoreThatHangsNoLongerThanIsSaid() throws SQLException {
        Kept kept = keep();
        server.freeze();
        try {
            export(kept).statusCode(503).body(json("code", equalTo("files_unavailable")));
        } finally {
            server.thaw();
        }

        export(kept).statusCode(200);
    }

    /** A bucket that is not there answers 404 as an object does. */
    @Test
    void areNotTakenForKeptWhereThereIsNoBucket() throws Exception {
        Kept kept = keep();
        Path aside = server.bucket().resolveSibling("aside");
        Files.move(server.bucket(), aside);
        try {
            upload(ada, "another.docx", SampleFiles.docx())
                    .statusCode(503)
                    .body(json("code", equalTo("files_unavailable")));
            export(kept).statusCode(503).body(json("code", equalTo("files_unavailable")));
        } finally {
            Files.move(aside, server.bucket());
        }
    }

    @Test
    void areDamagedWhenTheirObjectIsGone() throws Exception {
        Kept kept = keep();
        Files.delete(object(kept.place()));

        export(kept).statusCode(500).body(json("code", equalTo("file_damaged")));
    }

    @Test
    void goOnceTheirStoreIsBack() throws SQLException {
        Kept kept = keep();
        goesAway();
        as(ada).header("If-Match", "*")
                .delete("/api/v1/resumes/" + kept.id())
                .then()
                .statusCode(204);
        awaitFailure("subject_id = '" + kept.place() + "'");

        comesBack();

        awaitGone(kept.place());
    }

    @Test
    void areNotSaidToBeErasedBeforeTheyAre() throws SQLException {
        Kept kept = keep();
        goesAway();
        try (Events events = Events.connect()) {
            erase(events);
            awaitFailure("subject_id = '" + erasure + "'");

            comesBack();

            events.awaitOne("vitae.resume.erasure", erasure.toString(), "DataErased");
            assertThat(isThere(kept.place())).isFalse();
        }
    }

    @Test
    void goWhenNobodyKeepsThem() throws Exception {
        Kept kept = keep();
        byte[] bytes = SampleFiles.docx();
        Upload orphan = files.upload(
                        "application/pdf",
                        bytes,
                        MessageDigest.getInstance("SHA-256").digest(bytes))
                .await()
                .atMost(Duration.ofSeconds(10));
        String place = orphan.object().orElseThrow().toString();
        assertThat(isThere(place)).isTrue();

        // Both are looked after as if an hour had passed.
        for (String each : List.of(place, kept.place())) {
            Rows.run("update task set run_at = now() where kind = 'files.removal' and subject_id = '" + each + "'");
        }

        awaitGone(place);
        await().until(() -> Rows.number("select count(*) from task where subject_id = '" + kept.place() + "'") == 0);
        assertThat(read(kept)).isEqualTo(kept.bytes());
    }

    @Test
    void moveThereFromTheDatabase() throws SQLException {
        Kept kept = keep();
        // As it was before there was an object store.
        Rows.run("update stored_file set object_id = null, bytes = decode('%s', 'hex') where id = '%s'"
                .formatted(HexFormat.of().formatHex(kept.bytes()), kept.file()));
        awaitGone(kept.place());
        assertThat(read(kept)).isEqualTo(kept.bytes());

        await().atMost(Duration.ofSeconds(30)).until(() -> place(kept.file()) != null);

        assertThat(isThere(place(kept.file()))).isTrue();
        assertThat(Rows.number(
                        "select count(*) from stored_file where bytes is not null and id = '" + kept.file() + "'"))
                .isZero();
        assertThat(read(kept)).isEqualTo(kept.bytes());
    }

    @Test
    void areNotNamedInMetrics() throws SQLException {
        Kept kept = keep();
        read(kept);

        assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("vitae_files_calls_seconds_count{operation=\"put\",outcome=\"ok\"}")
                .doesNotContain(kept.place());
    }

    private static void awaitFailure(String task) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Rows.number("select count(*) from task where last_error is not null and " + task) > 0);
    }

    public static class InObjects implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vitae.files.move-every", "1s", "vitae.files.s3.timeout", "2s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ObjectServerResource.class));
        }
    }
}
