package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.Api.collect;
import static dev.vitae.vacancy.Api.collected;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.job;
import static dev.vitae.vacancy.JobsApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeping track of one job: what is kept, what is refused, and who sees it. */
@VacancyServiceTest
class JobsTest {

    private final JobsApi ada = JobsApi.ofSomebody();
    private final JobsApi bob = JobsApi.ofSomebody();

    @Test
    void keepsWhatAPersonSaysOfAJob() {
        var created = ada.track(Map.ofEntries(
                        Map.entry("jobTitle", " Backend Engineer "),
                        Map.entry("company", "Acme"),
                        Map.entry("status", "screening"),
                        Map.entry("location", "Köln"),
                        Map.entry("salary", "70.000 € im Jahr"),
                        Map.entry("jobUrl", "https://www.jobs.example/7?ref=x"),
                        Map.entry("excitementLevel", 4),
                        Map.entry("dateApplied", "2026-03-01"),
                        Map.entry("deadline", "2026-03-15"),
                        Map.entry("description", "Java.\nKafka."),
                        Map.entry("tags", List.of("remote", " remote", "java"))))
                .statusCode(201)
                .header("Location", containsString(JOBS + "/"))
                .extract();

        as(ada.user())
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(created.header("ETag")))
                .body(json("jobTitle", equalTo("Backend Engineer")))
                .body(json("status", equalTo("screening")))
                .body(json("location", equalTo("Köln")))
                .body(json("salary", equalTo("70.000 € im Jahr")))
                .body(json("salaryRange.minMicros", equalTo(70_000_000_000L)))
                .body(json("salaryRange.currency", equalTo("EUR")))
                .body(json("salaryRange.period", equalTo("year")))
                .body(json("excitementLevel", equalTo(4)))
                .body(json("dateApplied", equalTo("2026-03-01")))
                .body(json("deadline", equalTo("2026-03-15")))
                .body(json("description", equalTo("Java.\nKafka.")))
                .body(json("source", equalTo("jobs.example")))
                .body(json("tags", equalTo(List.of("remote", "java"))))
                .body(json("archived", equalTo(false)))
                .body(json("version", equalTo(0)))
                .body(json("createdAt", notNullValue()));
    }

    @Test
    void namesEveryMemberThatBreaksARule() {
        ada.track(Map.of(
                        "jobTitle", "two\nlines",
                        "company", " ",
                        "status", "hired",
                        "excitementLevel", 6,
                        "deadline", "2026-02-30",
                        "jobUrl", "ftp://nowhere",
                        "tags", List.of("x".repeat(51))))
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json(
                        "errors[*].pointer",
                        equalTo(List.of(
                                "/company",
                                "/deadline",
                                "/excitementLevel",
                                "/jobTitle",
                                "/jobUrl",
                                "/status",
                                "/tags/0"))));
        assertThat(ada.companies("")).isEmpty();
    }

    @Test
    void takesWhatIsNotSaidFromTheVacancy() {
        String vacancy = collect(
                        ada.user(),
                        Map.of(
                                "company",
                                "Acme",
                                "jobPosition",
                                "Data\nEngineer",
                                "description",
                                "x",
                                "url",
                                "https://a.example/1",
                                "location",
                                "Köln",
                                "salary",
                                "70.000 € im Jahr",
                                "deadline",
                                "2026-05-01"))
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");

        ada.track(Map.of("status", "saved", "vacancyId", vacancy, "company", "Acme GmbH"))
                .statusCode(201)
                .body(json("jobTitle", equalTo("Data Engineer")))
                .body(json("company", equalTo("Acme GmbH")))
                .body(json("jobUrl", equalTo("https://a.example/1")))
                .body(json("location", equalTo("Köln")))
                .body(json("salary", equalTo("70.000 € im Jahr")))
                .body(json("deadline", equalTo("2026-05-01")))
                .body(json("source", equalTo("a.example")))
                .body(json("vacancyId", equalTo(vacancy)));
    }

    @Test
    void refusesAVacancyOfSomebodyElse() {
        String vacancy = collected(bob.user());
        String id = ada.tracked(job("Engineer", "Acme", "saved"));

        ada.track(with(job("Engineer", "Acme", "saved"), "vacancyId", vacancy))
                .statusCode(422)
                .body(json("errors[*].pointer", equalTo(List.of("/vacancyId"))))
                .body(json("errors[*].code", equalTo(List.of("vacancy_unknown"))));
        ada.patch(id, "{\"vacancyId\": \"" + vacancy + "\"}")
                .statusCode(422)
                .body(json("errors[*].code", equalTo(List.of("vacancy_unknown"))));
        ada.job(id).body(json("vacancyId", nullValue()));
    }

    @Test
    void outlivesItsVacancy() throws Exception {
        String vacancy = collected(ada.user());
        String id = ada.tracked(with(job("Engineer", "Acme", "saved"), "vacancyId", vacancy));
        String before = ada.etag(id);

        AppRole.update("vacancy", ada.user(), "delete from vacancies where id = '" + vacancy + "'");

        ada.job(id)
                .statusCode(200)
                .header("ETag", not(equalTo(before)))
                .body(json("vacancyId", nullValue()))
                .body(json("version", equalTo(0)));
        ada.patch(id, before, "{\"excitementLevel\": 5}").statusCode(200);
    }

    @Test
    void writesAJobAnew() {
        String id = ada.tracked(with(with(job("Engineer", "Acme", "saved"), "location", "Köln"), "salary", "€50k"));

        ada.replace(id, ada.etag(id), with(job("Engineer II", "Acme", "saved"), "salary", "much"))
                .statusCode(200)
                .header("ETag", containsString("v1"))
                .body(json("jobTitle", equalTo("Engineer II")))
                .body(json("salary", equalTo("much")))
                .body(json("salaryRange", nullValue()))
                .body(json("location", nullValue()));
    }

    @Test
    void changesSomeMembersAndKeepsTheOthers() {
        String id = ada.tracked(with(job("Engineer", "Acme", "saved"), "jobUrl", "https://a.example/1"));

        ada.patch(id, "{\"jobUrl\": \"https://www.b.example/2\", \"excitementLevel\": 5}")
                .statusCode(200)
                .body(json("company", equalTo("Acme")))
                .body(json("excitementLevel", equalTo(5)))
                .body(json("source", equalTo("b.example")));
        ada.patch(id, "{\"company\": null}")
                .statusCode(422)
                .body(json("errors[*].pointer", equalTo(List.of("/company"))));
        ada.patch(id, "{\"company\": ").statusCode(400).body(json("code", equalTo("malformed_json")));
    }

    @Test
    void countsAChangeThatChangesNothingAsNone() {
        String id = ada.tracked(job("Engineer", "Acme", "saved"));
        String etag = ada.etag(id);

        ada.patch(id, "{\"company\": \"Acme\"}").statusCode(200).header("ETag", equalTo(etag));
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhile() {
        String id = ada.tracked(job("Engineer", "Acme", "saved"));
        String stale = ada.etag(id);
        String current = ada.patch(id, "{\"company\": \"Beta\"}").extract().header("ETag");

        ada.patch(id, stale, "{\"company\": \"Gamma\"}")
                .statusCode(412)
                .header("ETag", equalTo(current))
                .body(json("code", equalTo("stale")));
        as(ada.user())
                .contentType(ContentType.JSON)
                .body(job("Engineer", "Gamma", "saved"))
                .put(JOBS + "/" + id)
                .then()
                .statusCode(428)
                .body(json("code", equalTo("if_match_missing")));
        as(ada.user()).header("If-Match", stale).delete(JOBS + "/" + id).then().statusCode(412);
        ada.job(id).statusCode(200).body(json("company", equalTo("Beta")));
    }

    @Test
    void removesAJobWithItsHistory() throws Exception {
        String id = ada.tracked(job("Engineer", "Acme", "saved"));

        ada.delete(id).statusCode(204);

        ada.job(id).statusCode(404);
        ada.delete(id).statusCode(404);
        for (String table : List.of("jobs", "job_status_history", "job_entries")) {
            assertThat(AppRole.query("vacancy", ada.user(), "select * from " + table))
                    .isEmpty();
        }
    }

    @Test
    void showsNothingOfAJobToSomebodyElse() {
        String id = ada.tracked(job("Engineer", "Acme", "saved"));

        bob.job(id).statusCode(404).body(json("code", equalTo("not_found")));
        bob.patch(id, "*", "{\"company\": \"Evil\"}").statusCode(404);
        bob.replace(id, "*", job("Engineer", "Evil", "saved")).statusCode(404);
        bob.delete(id).statusCode(404);
        bob.list("").body(json("items", hasSize(0)));
        ada.job(id).body(json("company", equalTo("Acme")));
    }

    @Test
    void repeatsTheSameAnswerForTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();

        String first = once(key).statusCode(201).extract().as(Json.class).get("id");

        once(key).statusCode(201).header("Location", endsWith(first)).header("Idempotency-Replayed", equalTo("true"));
        assertThat(ada.companies("")).hasSize(1);
    }

    @Test
    void archivesAJobAndBringsItBack() {
        String id = ada.tracked(job("Engineer", "Acme", "applied"));

        ada.patch(id, "{\"archived\": true}")
                .statusCode(200)
                .body(json("archived", equalTo(true)))
                .body(json("archivedAt", notNullValue()));
        assertThat(ada.companies("")).isEmpty();
        assertThat(ada.companies("archived=true")).containsExactly("Acme");
        ada.patch(id, "{\"location\": \"Köln\"}").body(json("archived", equalTo(true)));
        ada.patch(id, "{\"archived\": false}").statusCode(200).body(json("archivedAt", nullValue()));
        assertThat(ada.companies("")).containsExactly("Acme");
    }

    @Test
    void keepsNoMoreJobsThanMayBe() throws Exception {
        AppRole.update(
                "vacancy",
                ada.user(),
                "insert into jobs (id, user_id, job_title, company, status, archived_at) " + "select uuidv7(), '"
                        + ada.user() + "', 'x', 'y', 'saved', now() from generate_series(1, 19999)");

        ada.track(job("Engineer", "Acme", "saved")).statusCode(201);
        ada.track(job("Engineer", "Acme", "saved")).statusCode(409).body(json("code", equalTo("too_many_jobs")));
    }

    /** The day is the one in UTC. */
    @ParameterizedTest
    @CsvSource({"applied, true", "saved, false", "interview, false"})
    void notesOnWhichDayAPersonApplied(String status, boolean noted) {
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        ada.track(job("Engineer", "Acme", status)).body(json("dateApplied", noted ? equalTo(today) : nullValue()));
    }

    private ValidatableResponse once(String key) {
        return as(ada.user())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(job("Engineer", "Acme", "saved"))
                .post(JOBS)
                .then();
    }
}
