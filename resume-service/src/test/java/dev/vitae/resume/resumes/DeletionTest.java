package dev.vitae.resume.resumes;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.patch;
import static dev.vitae.resume.Api.serviceFor;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.skills.KeptEvidence;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ResumeServiceTest
class DeletionTest {

    private final UUID ada = UUID.randomUUID();

    @Test
    void removesTheResumeWithItsVersionsAndItsFileAndNoOther() throws SQLException {
        String id = uploadSample(ada, "cv-1.pdf");
        patch(ada, id, "{\"content\": {\"summary\": \"In short.\"}}").statusCode(200);
        String other = uploadSample(ada, "cv-2.pdf");

        as(ada).delete("/api/v1/resumes/" + id).then().statusCode(204);

        for (String path : new String[] {"", "/file", "/versions", "/versions/1"}) {
            as(ada).get("/api/v1/resumes/" + id + path).then().statusCode(404).body(json("code", equalTo("not_found")));
        }
        serviceFor(ada).get("/internal/resumes/" + id).then().statusCode(404).body(json("code", equalTo("not_found")));
        as(ada).delete("/api/v1/resumes/" + id).then().statusCode(404);
        as(ada).get("/api/v1/resumes/" + other + "/file").then().statusCode(200);
        assertThat(Rows.of(ada))
                .containsEntry("resumes", 1)
                .containsEntry("resume_versions", 1)
                .containsEntry("stored_file", 1);
    }

    @Test
    void leavesTheSkillsThatItNamed() {
        String id = uploadSample(ada, "cv.pdf");
        // The upload is the first version, and its evidence the second.
        await().until(() -> KeptEvidence.operations(ada) == 1);

        as(ada).delete("/api/v1/resumes/" + id).then().statusCode(204);

        as(ada).get("/api/v1/skill-resume")
                .then()
                .body(json("totals.resumes", equalTo(0)))
                .body(json("totals.skills", equalTo(3)))
                .body(json("skillResumeVersion", equalTo(3)));
    }
}
