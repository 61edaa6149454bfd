package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions that people sent with applications stay, and what nothing holds makes room. */
@GenerationServiceTest
class SentVersionsTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private final UUID job = UUID.randomUUID();
    private Person ada;
    private String resume;
    private Versions versions;

    @BeforeEach
    void adaHasAResumeWithThreeVersions() {
        ada = Person.known(resumes, vacancies);
        JsonNode done = ada.tailors();
        resume = done.get("generatedResumeId").asText();
        versions = Versions.of(ada, done);
        versions.adds("Second.");
        versions.adds("Third.");
    }

    @Test
    void stayWhileAJobSaysThatTheyWereSent() {
        changed(2, "generated_resume", resume, 2);
        awaitJob(2);

        versions.deletes(2)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("version_in_use")))
                .body(json("current.usedBy[0].kind", equalTo("job")))
                .body(json("current.usedBy[0].id", equalTo(job.toString())));

        deleted();
        await().untilAsserted(() -> versions.deletes(2).then().statusCode(204));
    }

    @Test
    void stayWhileAJobSaysThatTheirShareWasSent() {
        UUID share = UUID.randomUUID();
        changed(2, "share", share.toString(), 2);
        ObjectNode created = shown(share, "ShareCreated", 1, 0);
        created.remove("versionNumber");
        told(share, "ShareCreated", created);
        awaitJob(2);
        await().until(() -> !AppRole.query("generation", ada.id, "select 1 from shared_resumes")
                .isEmpty());

        versions.deletes(2).then().statusCode(409).body(json("code", equalTo("version_in_use")));
    }

    @Test
    void stayWhileAShareShowsThemForGood() {
        UUID share = UUID.randomUUID();
        told(share, "ShareChanged", shown(share, "ShareChanged", 2, 3));
        told(share, "ShareCreated", shown(share, "ShareCreated", 1, 0));
        await().until(() -> !AppRole.query("generation", ada.id, "select 1 from shared_resumes")
                .isEmpty());

        versions.deletes(2)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("version_in_use")))
                .body(json("current.usedBy[0].kind", equalTo("share")))
                .body(json("current.usedBy[0].id", equalTo(share.toString())));

        told(share, "ShareEnded", shown(share, "ShareEnded", 2, 0));
        await().untilAsserted(() -> versions.deletes(2).then().statusCode(204));
    }

    @Test
    void areNotHeldByAShareThatHasExpired() {
        UUID share = UUID.randomUUID();
        ObjectNode expired = shown(share, "ShareCreated", 2, 0);
        expired.put("expiresAt", "2026-01-01T00:00:00Z");
        told(share, "ShareCreated", expired);
        await().until(() -> !AppRole.query("generation", ada.id, "select 1 from shared_resumes")
                .isEmpty());

        versions.deletes(2).then().statusCode(204);
    }

    @Test
    void goByTheNewestThatIsToldOfAJob() {
        changed(5, "resume", UUID.randomUUID().toString(), 0);
        changed(4, "generated_resume", resume, 2);
        deletedOther();

        versions.deletes(2).then().statusCode(204);
    }

    @Test
    void areNotHeldByAJobThatIsGone() {
        deleted();
        changed(7, "generated_resume", resume, 2);
        deletedOther();

        versions.deletes(2).then().statusCode(204);
    }

    @Test
    void areNoneOfSomebodyElse() {
        ObjectNode others = job(2, "generated_resume", resume, 2);
        others.put("userId", UUID.randomUUID().toString());
        publish("vitae.vacancy.job", job, "JobChanged", "/vacancy-service", others);
        deletedOther();

        versions.deletes(2).then().statusCode(204);
    }

    @Test
    void makeRoomUnlessSomethingHoldsThem() {
        int kept = ConfigProvider.getConfig().getValue("vitae.generated-versions.kept", Integer.class);
        changed(2, "generated_resume", resume, 2);
        awaitJob(2);
        versions.names(3, "\"As agreed\"").then().statusCode(200);

        ada.request().get(versions.address(3) + "/artifact").then().statusCode(200);
        JsonNode content = versions.sees(1).get("content");
        int last = 0;
        for (int i = 0; i < kept + 3; i++) {
            last = versions.adds(content, "Further " + i);
            if (i == 0) {
                ada.request().get(versions.address(last) + "/artifact").then().statusCode(200);
            }
        }

        List<Integer> expected = new ArrayList<>(
                IntStream.range(0, kept + 1).map(i -> -i).boxed().toList());
        int newest = last;
        expected.replaceAll(place -> newest + place);
        expected.addAll(List.of(3, 2, 1));
        assertThat(versions.numbers()).containsExactlyElementsOf(expected);
        await().until(() ->
                AppRole.query("generation", ada.id, "select 1 from stored_file").size() == 1);
    }

    private void awaitJob(int version) {
        await().until(() -> !AppRole.query(
                        "generation",
                        ada.id,
                        "select 1 from sent_versions where job_id = '" + job + "' and job_version = " + version)
                .isEmpty());
    }

    private void changed(int version, String kind, String subject, int number) {
        publish("vitae.vacancy.job", job, "JobChanged", "/vacancy-service", job(version, kind, subject, number));
    }

    private ObjectNode shown(UUID share, String type, int number, int shareVersion) {
        ObjectNode event = (ObjectNode) JsonNodes.read(Contracts.sample("sharing", type));
        event.put("shareId", share.toString())
                .put("userId", ada.id.toString())
                .put("kind", "generated_resume")
                .put("subjectId", resume)
                .put("versionNumber", number);
        if (event.has("shareVersion")) {
            event.put("shareVersion", shareVersion);
        }
        return event;
    }

    private static void told(UUID share, String type, ObjectNode event) {
        publish("vitae.sharing.share", share, type, "/sharing-service", event);
    }

    private ObjectNode job(int version, String kind, String subject, int number) {
        ObjectNode changed = (ObjectNode) JsonNodes.read(Contracts.sample("vacancy", "JobChanged"));
        changed.put("jobId", job.toString()).put("jobVersion", version).put("userId", ada.id.toString());
        changed.withObject("/sent").put("kind", kind).put("id", subject).put("version", number);
        return changed;
    }

    private void deleted() {
        deleted(job, job);
    }

    /** On the same key: once it had its turn, what was published before it had, too. */
    private void deletedOther() {
        UUID other = UUID.randomUUID();
        deleted(other, job);
        await().until(() -> !AppRole.query(
                        "generation", ada.id, "select 1 from sent_versions where job_id = '" + other + "'")
                .isEmpty());
    }

    private void deleted(UUID which, UUID key) {
        ObjectNode deleted = (ObjectNode) JsonNodes.read(Contracts.sample("vacancy", "JobDeleted"));
        deleted.put("jobId", which.toString()).put("userId", ada.id.toString());
        publish("vitae.vacancy.job", key, "JobDeleted", "/vacancy-service", deleted);
    }

    private static void publish(String topic, UUID key, String type, String source, JsonNode payload) {
        try (Events events = Events.connect()) {
            events.publish(topic, CloudEvent.of(key.toString(), type, source, payload.toString()));
        }
    }
}
