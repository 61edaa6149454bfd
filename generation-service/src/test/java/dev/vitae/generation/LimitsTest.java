package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Limits;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Outage;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written and taken along is taken out of its person's limits first. */
@GenerationServiceTest
class LimitsTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("usage")
    StubService usage;

    private Limits limits;
    private Person ada;

    @BeforeEach
    void adaHasSomethingLeft() {
        usage.reset();
        limits = Limits.of(usage);
        ada = Person.known(resumes, vacancies);
    }

    @AfterEach
    void forgetLimits() {
        usage.reset();
    }

    @Test
    void reserveAUseOfAGenerationAndKeepIt() {
        JsonNode done = ada.tailors();

        assertThat(limits.asked(ada.id)).singleElement().satisfies(use -> {
            assertThat(use.operation()).isEqualTo("generate");
            assertThat(use.subject()).isEqualTo(id(done));
        });
        // A file of it comes behind whatever would have been given back.
        ada.request().get(address(done) + "/export?format=text").then().statusCode(200);
        assertThat(limits.givenBack(ada.id)).isEmpty();
    }

    @Test
    void refuseAGenerationAndSayWhichIsReached() {
        limits.reached();

        refused(ada.post());

        ada.request().get("/api/v1/generations").then().body(json("items", hasSize(0)));
    }

    @Test
    void areGivenBackWhereAGenerationFails() {
        String location = ada.withResumeServiceFailingAfterTheRequest(404).asks();

        ada.awaits(location, "failed");

        awaitAllGivenBack(1);
    }

    @Test
    void countAnewWhereAGenerationIsRetried() {
        String location = ada.withResumeServiceFailingAfterTheRequest(404).asks();
        ada.awaits(location, "failed");
        awaitAllGivenBack(1);
        ada.resumeServiceIsBack();

        ada.request().post(location + "/retry").then().statusCode(202);
        ada.awaits(location, "completed");

        List<Limits.Use> asked = limits.asked(ada.id);
        assertThat(asked).hasSize(2).extracting(Limits.Use::id).doesNotHaveDuplicates();
        assertThat(limits.givenBack(ada.id)).containsExactly(asked.get(0).id());
    }

    @Test
    void areGivenBackWhereAGenerationCannotBeStored() throws SQLException {
        // None of these is begun: they have no tasks.
        AppRole.update(
                "generation",
                ada.id,
                "insert into generations (id, user_id, resume_id, vacancy_id, as_of, status) select uuidv7(), '"
                        + ada.id
                        + "', '" + ada.resume + "', '" + ada.vacancy
                        + "', current_date, 'queued' from generate_series(1, 20)");

        ada.post().statusCode(429).body(json("code", equalTo("too_many_at_once")));

        awaitAllGivenBack(1);
    }

    @Test
    void countOnWhereWhatWasBegunIsCalledOff() {
        String location = ada.withResumeServiceStallingAfterTheRequest().asks();
        ada.awaits(location, "running");

        ada.request().post(location + "/cancel").then().statusCode(200);

        ada.resumeServiceIsBack();
        ada.tailors();
        assertThat(limits.asked(ada.id)).hasSize(2);
        assertThat(limits.givenBack(ada.id)).isEmpty();
    }

    @Test
    void reserveAUseOfALetter() {
        Letters letters = new Letters(ada, id(ada.tailors()).toString());

        JsonNode letter = letters.written();

        assertThat(limits.asked(ada.id)).hasSize(2).last().satisfies(use -> {
            assertThat(use.operation()).isEqualTo("generate");
            assertThat(use.subject()).isEqualTo(id(letter));
        });
        limits.reached();
        refused(letters.ask(Map.of()));
    }

    @Test
    void reserveAUseOfEachFile() {
        JsonNode done = ada.tailors();
        UUID resume = UUID.fromString(done.get("generatedResumeId").asText());
        Letters letters = new Letters(ada, id(done).toString());
        JsonNode letter = letters.written();

        takes(address(done));
        takes("/api/v1/generated-resumes/" + resume + "/versions/1");
        takes(letters.address());

        assertThat(limits.asked(ada.id))
                .filteredOn(use -> use.operation().equals("export"))
                .extracting(Limits.Use::subject)
                .containsExactly(id(done), resume, id(letter));
        limits.reached();
        refused(ada.request().get(address(done) + "/export?format=text").then());
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void stopNobodyWhileTheyCannotBeAsked(Outage outage) {
        usage.suffer(outage);

        JsonNode done = ada.tailors();

        takes(address(done));
    }

    private void takes(String address) {
        ada.request().get(address + "/export?format=text").then().statusCode(200);
    }

    private void awaitAllGivenBack(int uses) {
        await().until(() -> limits.givenBack(ada.id).size() >= uses);
        assertThat(limits.givenBack(ada.id))
                .containsExactlyElementsOf(
                        limits.asked(ada.id).stream().map(Limits.Use::id).toList());
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(429)
                .contentType("application/problem+json")
                .body(json("code", equalTo("limit_reached")))
                .body(json("current.limit", equalTo("export_day")))
                .body(json("current.resetsAt", notNullValue()));
    }

    private static UUID id(JsonNode entity) {
        return UUID.fromString(entity.get("id").asText());
    }

    private static String address(JsonNode generation) {
        return "/api/v1/generations/" + generation.get("id").asText();
    }
}
