package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.StubService;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SharingServiceTest
class CreateShareTest extends SharingTest {

    @Test
    void answersTheTokenOnceAndNeverAgain() {
        var answer = share(Map.of("kind", "resume", "subjectId", resumeId, "label", "For Example Ltd"))
                .statusCode(201)
                .body(json("kind", equalTo("resume")))
                .body(json("subjectId", equalTo(resumeId.toString())))
                .body(json("status", equalTo("active")))
                .body(json("createdAt", notNullValue()))
                .extract();
        Json share = answer.as(Json.class);
        String token = share.get("shareToken");
        String id = share.get("id");

        assertThat(token).matches("vt_[0-9A-Za-z]{49}");
        assertThat(share.getString("url")).endsWith("/r/" + token);
        assertThat(answer.header("Location")).endsWith("/api/v1/shares/" + id);
        String read = as(ada).get("/api/v1/shares/" + id)
                .then()
                .statusCode(200)
                .body(json("shareToken", nullValue()))
                .body(json("url", nullValue()))
                .body(json("label", equalTo("For Example Ltd")))
                .body(json("tokenPrefix", equalTo(token.substring(0, 9))))
                .extract()
                .asString();
        assertThat(read).doesNotContain(token);
    }

    @Test
    void keepsNothingOfTheTokenButItsHash() throws SQLException {
        String token = shareResume();

        var rows = AppRole.query(
                "sharing",
                ada,
                "select s::text || d.html::text || convert_from(d.html, 'UTF8') || convert_from(d.json, 'UTF8') as kept,"
                        + " s.token_hash = sha256('" + token + "') as hashed"
                        + " from shares s join share_documents d on d.share_id = s.id");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("hashed")).isEqualTo(true);
            assertThat((String) row.get("kept")).doesNotContain(token.substring(9));
        });
    }

    @Test
    void repeatsTheSameAnswerForTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        var body = Map.of("kind", "resume", "subjectId", resumeId);

        String first = as(ada).header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/shares")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("shareToken");
        String second = as(ada).header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/shares")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("shareToken");

        assertThat(second).isEqualTo(first);
        as(ada).get("/api/v1/shares").then().body(json("items", hasSize(1)));
    }

    @Test
    void refusesWhatCannotBeShared() {
        share(Map.of("kind", "resource", "subjectId", UUID.randomUUID())).statusCode(404);
        share(Map.of("kind", "diary")).statusCode(422).body(json("errors[0].pointer", equalTo("/kind")));
    }

    @Test
    void saysWhichMemberIsWrong() {
        share(Map.of("subjectId", resumeId)).statusCode(422).body(json("errors[0].pointer", equalTo("/kind")));
        share(Map.of("kind", "resume")).statusCode(422).body(json("errors[0].pointer", equalTo("/subjectId")));
        share(Map.of("kind", "skill_resume", "subjectId", resumeId))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/subjectId")));
        share(Map.of(
                        "kind",
                        "resume",
                        "subjectId",
                        resumeId,
                        "expiresAt",
                        Instant.now().minusSeconds(60).toString()))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/expiresAt")));
        for (String tooLate : List.of("+999999-01-01T00:00:00Z", Year.now().plusYears(11) + "-01-01T00:00:00Z")) {
            share(Map.of("kind", "resume", "subjectId", resumeId, "expiresAt", tooLate))
                    .statusCode(422)
                    .body(json("errors[0].pointer", equalTo("/expiresAt")));
        }
        share(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 0))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/maxAccesses")));
    }

    @Test
    void sharesOnlyWhatIsOnesOwn() {
        UUID eve = UUID.randomUUID();

        as(eve).body(Map.of("kind", "resume", "subjectId", resumeId))
                .post("/api/v1/shares")
                .then()
                .statusCode(404)
                .body(json("code", equalTo("not_found")));
        share(Map.of("kind", "generated_resume", "subjectId", UUID.randomUUID()))
                .statusCode(404);

        as(eve).get("/api/v1/shares").then().body(json("items", hasSize(0)));
    }

    @Test
    void storesNothingWhileTheOwnerOfTheSubjectIsAway() {
        for (StubService.Outage outage :
                new StubService.Outage[] {StubService.Outage.UNAVAILABLE, StubService.Outage.REFUSED}) {
            resumes.suffer(outage);
            share(Map.of("kind", "resume", "subjectId", resumeId))
                    .statusCode(503)
                    .body(json("code", equalTo("service_unavailable")));
        }

        as(ada).get("/api/v1/shares").then().body(json("items", hasSize(0)));
    }
}
