package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.StubService;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SharingServiceTest
class RefreshTest extends SharingTest {

    private static final String GENERATED = "vitae.generation.generated-resume";
    private static final String RESUMES = "vitae.resume.resume";
    private static final String RESOURCES = "vitae.generation.resource";
    private static final String SKILLS = "vitae.resume.skill-resume";

    private final UUID generatedId = UUID.randomUUID();

    @Test
    void showsTheNewVersionOfATailoredResumeSoonAfterTheEvent() {
        neighbours.generatedResume(ada, generatedId, 1, Neighbours.content());
        String token = shareGenerated().shareToken();

        neighbours.generatedResume(ada, generatedId, 2, Neighbours.contentOf("Ada the Second"));
        publish(GENERATED, versionAdded(2));

        soon(() -> assertThat(visit(token).asString()).contains("Ada the Second"));
        visit(token, "application/json").then().body(json("personalInfo.fullName", equalTo("Ada the Second")));
    }

    @Test
    void theSameEventTwiceRefreshesOnce() throws SQLException {
        neighbours.generatedResume(ada, generatedId, 1, Neighbours.content());
        String token = shareGenerated().shareToken();
        soon(this::isIdle);
        neighbours.generatedResume(ada, generatedId, 2, Neighbours.contentOf("Ada the Second"));
        CloudEvent event = versionAdded(2);

        publish(GENERATED, event);
        publish(GENERATED, event);
        soon(() -> assertThat(visit(token).asString()).contains("Ada the Second"));
        publish(GENERATED, versionAdded(1));
        publish(GENERATED, versionAdded(3));
        soon(() -> assertThat(fetches("/versions/")).isEqualTo(4));
        soon(this::isIdle);

        // On creating, right after it, for version 2 and for version 3; none for the duplicate or the old version.
        assertThat(fetches("/versions/")).isEqualTo(4);
        assertThat(visit(token).asString()).contains("Ada the Second");
    }

    @Test
    void aLateAnswerOfAnOlderVersionChangesNothing() {
        neighbours.generatedResume(ada, generatedId, 5, Neighbours.contentOf("Ada the Fifth"));
        String token = shareGenerated().shareToken();
        soon(this::isIdle);
        neighbours.generatedResume(ada, generatedId, 4, Neighbours.contentOf("Ada the Fourth"));

        publish(GENERATED, versionAdded(6));
        soon(() -> assertThat(fetches("/versions/4")).isEqualTo(1));
        soon(this::isIdle);

        assertThat(visit(token).asString()).contains("Ada the Fifth");
    }

    @Test
    void showsOneVersionForGoodUntilItIsToFollowAgain() {
        neighbours.generatedResume(ada, generatedId, 1, Neighbours.content());
        neighbours.generatedResume(ada, generatedId, 2, Neighbours.contentOf("Ada the Second"));
        Created pinned = created(Map.of("kind", "generated_resume", "subjectId", generatedId, "versionNumber", 1));
        String following = shareGenerated().shareToken();
        assertThat(visit(pinned.shareToken()).asString()).contains("Ada Brennan");

        neighbours.generatedResume(ada, generatedId, 3, Neighbours.contentOf("Ada the Third"));
        publish(GENERATED, versionAdded(3));

        soon(() -> assertThat(visit(following).asString()).contains("Ada the Third"));
        soon(this::isIdle);
        assertThat(visit(pinned.shareToken()).asString()).contains("Ada Brennan");

        patch(pinned, "{\"versionNumber\": 2}").statusCode(200).body(json("versionNumber", equalTo(2)));
        assertThat(visit(pinned.shareToken()).asString()).contains("Ada the Second");
        patch(pinned, "{\"versionNumber\": 9}")
                .statusCode(422)
                .body(json("errors[0].code", equalTo("version_unknown")));
        patch(pinned, "{\"versionNumber\": null}").statusCode(200).body(json("versionNumber", nullValue()));
        assertThat(visit(pinned.shareToken()).asString()).contains("Ada the Third");
        try (Events events = Events.connect()) {
            String key = pinned.id().toString();
            String fact =
                    events.awaitOne("vitae.sharing.share", key, "ShareCreated").data();
            EventContract.of("ShareCreated").check(fact);
            EventContract.of("ShareCreated").check(Contracts.sample("sharing", "ShareCreated"));
            assertThat(fact).contains("\"versionNumber\": 1");
        }
        share(Map.of("kind", "resume", "subjectId", resumeId, "versionNumber", 1))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/versionNumber")));
    }

    @Test
    void showsWhatAResumeSaysNow() {
        String token = shareResume();
        soon(this::isIdle);

        neighbours.resume(ada, resumeId, 2, Neighbours.contentOf("Ada the Second"));
        publish(RESUMES, Neighbours.resumeUpdated(ada, resumeId, 2, true));

        soon(() -> assertThat(visit(token).asString()).contains("Ada the Second"));
    }

    @Test
    void asksForNothingWhereAResumeSaysTheSame() throws SQLException {
        String token = shareResume();
        soon(this::isIdle);
        long asked = resumeFetches();

        publish(RESUMES, Neighbours.resumeUpdated(ada, resumeId, 2, false));
        neighbours.resume(ada, resumeId, 3, Neighbours.contentOf("Ada the Second"));
        publish(RESUMES, Neighbours.resumeUpdated(ada, resumeId, 3, true));

        soon(() -> assertThat(visit(token).asString()).contains("Ada the Second"));
        assertThat(resumeFetches()).isEqualTo(asked + 1);
    }

    @Test
    void endsTheShareOfAResumeThatIsRemovedAndNoOther() throws SQLException {
        UUID otherId = UUID.randomUUID();
        neighbours.resume(ada, otherId, 0, Neighbours.content());
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        Created other = created(Map.of("kind", "resume", "subjectId", otherId));
        soon(this::isIdle);

        neighbours.noResume(resumeId);
        publish(RESUMES, Neighbours.resumeDeleted(ada, resumeId));

        soon(() -> visit(share.shareToken()).then().statusCode(404));
        assertThat(documents(share)).isEmpty();
        visit(other.shareToken()).then().statusCode(200);
    }

    @Test
    void countsOfTheSkillsResumeFollowItsEvents() {
        String token = created(Map.of("kind", "skill_resume")).shareToken();
        ObjectNode used = Neighbours.skillResume();
        ((ObjectNode) used.at("/categories/0/skills/0")).put("uses", 15);

        neighbours.skillResume(ada, 8, used);
        publish(SKILLS, Neighbours.skillResumeChanged(ada, 8));

        soon(() -> assertThat(visit(token).asString()).contains("used 15 times"));
    }

    @Test
    void showsAResourceAsItIsNowUntilItIsGone() {
        UUID id = UUID.randomUUID();
        neighbours.resource(ada, id, 0, "Tailor and share");
        String token = created(Map.of("kind", "resource", "subjectId", id)).shareToken();
        assertThat(visit(token).asString())
                .contains(
                        "Tailor and share",
                        "For applications in Berlin.",
                        "Step 1: tailored",
                        "Vacancy: given as vacancy");
        visit(token, "application/pdf").then().statusCode(200);
        soon(this::isIdle);

        neighbours.resource(ada, id, 1, "Tailor better");
        publish(RESOURCES, Neighbours.ofResource("ResourceChanged", id, 1));

        soon(() -> assertThat(visit(token).asString()).contains("Tailor better"));
        visit(token, "application/json")
                .then()
                .body(json("name", equalTo("Tailor better")))
                .body(json("content.steps[0].uses", equalTo("tailor")));

        neighbours.noResource(id);
        publish(RESOURCES, Neighbours.ofResource("ResourceDeleted", id, 0));

        soon(() -> visit(token).then().statusCode(404));
    }

    @Test
    void catchesUpAfterAnOutageOfTheSubjectsOwner() {
        neighbours.generatedResume(ada, generatedId, 1, Neighbours.content());
        String token = shareGenerated().shareToken();
        soon(this::isIdle);
        neighbours.generatedResume(ada, generatedId, 2, Neighbours.contentOf("Ada the Second"));
        generations.suffer(StubService.Outage.REFUSED);

        publish(GENERATED, versionAdded(2));
        soon(() -> assertThat(waiting()).isEqualTo(1));
        visit(token).then().statusCode(200);
        generations.suffer(StubService.Outage.NONE);

        soon(() -> assertThat(visit(token).asString()).contains("Ada the Second"));
    }

    @Test
    void endsAShareWhoseSubjectIsGone() throws SQLException {
        neighbours.generatedResume(ada, generatedId, 1, Neighbours.content());
        Created share = shareGenerated();
        soon(this::isIdle);
        neighbours.noGeneratedResume(generatedId);

        publish(GENERATED, versionAdded(2));

        try (Events events = Events.connect()) {
            String ended = events.awaitOne("vitae.sharing.share", share.id().toString(), "ShareEnded")
                    .data();
            EventContract.of("ShareEnded").check(ended);
            assertThat(ended).contains("subject_deleted");
        }
        assertThat(documents(share)).isEmpty();
        visit(share.shareToken()).then().statusCode(404);
    }

    @Test
    void a404ThatIsNotTheOwnersOwnEndsNothing() {
        neighbours.generatedResume(ada, generatedId, 1, Neighbours.content());
        String token = shareGenerated().shareToken();
        soon(this::isIdle);
        byte[] page = "<h1>Not Found</h1>".getBytes(StandardCharsets.UTF_8);
        generations.answer(
                "GET",
                "/internal/generated-resumes/" + generatedId,
                request -> new StubService.Answer(404, "text/html", page));
        long asked = fetches("");

        publish(GENERATED, versionAdded(2));

        soon(() -> assertThat(fetches("")).isGreaterThan(asked + 1));
        visit(token).then().statusCode(200);
        neighbours.generatedResume(ada, generatedId, 2, Neighbours.contentOf("Ada the Second"));
        soon(() -> assertThat(visit(token).asString()).contains("Ada the Second"));
    }

    private long resumeFetches() {
        return resumes.requests().stream()
                .filter(request -> request.path().endsWith(resumeId.toString()))
                .count();
    }

    private Created shareGenerated() {
        return created(Map.of("kind", "generated_resume", "subjectId", generatedId));
    }

    private ValidatableResponse patch(Created share, String patch) {
        return as(ada).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/api/v1/shares/" + share.id())
                .then();
    }

    private CloudEvent versionAdded(int version) {
        return Neighbours.versionAdded(ada, generatedId, version);
    }

    private long fetches(String path) {
        return generations.requests().stream()
                .filter(request -> request.path().contains(generatedId + path))
                .count();
    }

    private static void publish(String topic, CloudEvent event) {
        try (Events events = Events.connect()) {
            events.publish(topic, event);
        }
    }
}
