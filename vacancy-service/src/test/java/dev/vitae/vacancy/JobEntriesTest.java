package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.MERGE_PATCH;
import static dev.vitae.vacancy.JobsApi.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts, interviews, follow-ups and notes of a job. */
@VacancyServiceTest
class JobEntriesTest {

    private final JobsApi ada = JobsApi.ofSomebody();
    private String job;

    @BeforeEach
    void trackAJob() {
        job = ada.tracked(job("Engineer", "Acme", "applied"));
    }

    @Test
    void keepsAnInterviewAndShowsItAgain() {
        var created =
                add("""
                        {"kind": "interview", "occursAt": "2026-03-05T10:00:00+01:00", "endsAt": "2026-03-05T10:00:00Z",
                         "timeZone": "Europe/Berlin", "title": " First talk ", "location": "Köln",
                         "contact": {"name": "Grace", "role": "Lead", "email": "grace@acme.example", "phone": "+49 221 1"}}""")
                        .statusCode(201)
                        .extract();

        as(ada.user())
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(created.header("ETag")))
                .body(json("jobId", equalTo(job)))
                .body(json("occursAt", equalTo("2026-03-05T09:00:00Z")))
                .body(json("endsAt", equalTo("2026-03-05T10:00:00Z")))
                .body(json("timeZone", equalTo("Europe/Berlin")))
                .body(json("title", equalTo("First talk")))
                .body(json("contact.name", equalTo("Grace")))
                .body(json("contact.email", equalTo("grace@acme.example")))
                .body(json("done", equalTo(false)))
                .body(json("doneAt", nullValue()))
                .body(json("createdAt", notNullValue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                         | /kind",
                "{'kind': 'party', 'text': 'x'}                                             | /kind",
                "{'kind': 'note'}                                                           | /text",
                "{'kind': 'contact', 'contact': {'name': ' '}}                              | /text",
                "{'kind': 'contact', 'contact': {'email': 'nobody'}}                        | /contact/email",
                "{'kind': 'interview'}                                                      | /occursAt",
                "{'kind': 'follow_up', 'occursOn': '2026-02-30'}                            | /occursOn",
                "{'kind': 'note', 'text': 'x', 'occursOn': '2026-03-01', 'occursAt': '2026-03-01T10:00:00Z'} | /occursOn",
                "{'kind': 'follow_up', 'occursOn': '2026-03-01', 'timeZone': 'Europe/Berlin'} | /timeZone",
                "{'kind': 'interview', 'occursAt': '2026-03-01T10:00:00Z', 'timeZone': 'Mars'} | /timeZone",
                "{'kind': 'interview', 'occursAt': '2026-03-01T10:00:00Z', 'endsAt': '2026-03-01T09:00:00Z'} | /endsAt",
                "{'kind': 'interview', 'occursAt': '-5000-03-01T10:00:00Z'}                 | /occursAt"
            })
    void refusesWhatDoesNotFitTogether(String body, String pointer) {
        add(body.replace('\'', '"'))
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json("errors[*].pointer", equalTo(List.of(pointer))));
        list(ada, "").body(json("items", equalTo(List.of())));
    }

    @Test
    void saysThatAnEntryIsDoneAndThatItIsNot() {
        String entry = added("{\"kind\": \"follow_up\", \"occursOn\": \"2026-03-05\", \"text\": \"Call.\"}");

        patch(ada, entry, etag(entry), "{\"done\": true}")
                .statusCode(200)
                .body(json("done", equalTo(true)))
                .body(json("doneAt", notNullValue()))
                .body(json("text", equalTo("Call.")))
                .body(json("version", equalTo(1)));
        patch(ada, entry, etag(entry), "{\"done\": true}").body(json("version", equalTo(1)));
        patch(ada, entry, etag(entry), "{\"done\": false}").body(json("doneAt", nullValue()));
        ada.job(job).body(json("version", equalTo(0)));
    }

    @Test
    void writesAnEntryAnew() {
        String entry = added("{\"kind\": \"note\", \"title\": \"x\", \"text\": \"y\"}");
        String stale = etag(entry);

        put(entry, stale, "{\"kind\": \"note\", \"text\": \"z\"}")
                .statusCode(200)
                .body(json("title", nullValue()))
                .body(json("text", equalTo("z")));
        put(entry, stale, "{\"kind\": \"note\", \"text\": \"late\"}").statusCode(412);
        patch(ada, entry, etag(entry), "{\"kind\": \"interview\"}")
                .statusCode(422)
                .body(json("errors[*].pointer", equalTo(List.of("/occursAt"))));
    }

    @Test
    void listsTheNewestFirstPageByPageAndRemovesThem() {
        added("{\"kind\": \"note\", \"text\": \"1\"}");
        String second = added("{\"kind\": \"note\", \"text\": \"2\"}");
        added("{\"kind\": \"note\", \"text\": \"3\"}");

        Json page = list(ada, "?limit=2").statusCode(200).extract().as(Json.class);
        assertThat(page.<String>getList("items[*].text")).containsExactly("3", "2");
        list(ada, "?limit=2&cursor=" + page.getString("next")).body(json("items[*].text", equalTo(List.of("1"))));
        as(ada.user()).delete(path(second)).then().statusCode(204);
        as(ada.user()).delete(path(second)).then().statusCode(404);
        list(ada, "").body(json("items[*].text", equalTo(List.of("3", "1"))));
    }

    @Test
    void isOneOf500AtMost() throws Exception {
        AppRole.update(
                "vacancy",
                ada.user(),
                "insert into job_entries (id, job_id, user_id, kind, text) select uuidv7(), '" + job + "', '"
                        + ada.user() + "', 'note', 'x' from generate_series(1, 499)");

        added("{\"kind\": \"note\", \"text\": \"the 500th\"}");

        add("{\"kind\": \"note\", \"text\": \"one more\"}")
                .statusCode(409)
                .body(json("code", equalTo("too_many_entries")));
    }

    @Test
    void goesWithItsJob() throws Exception {
        added("{\"kind\": \"note\", \"text\": \"1\"}");

        ada.delete(job).statusCode(204);

        assertThat(AppRole.query("vacancy", ada.user(), "select * from job_entries"))
                .isEmpty();
        list(ada, "").statusCode(404);
    }

    @Test
    void isNothingToSomebodyElseNorToAnotherJob() {
        JobsApi bob = JobsApi.ofSomebody();
        String entry = added("{\"kind\": \"note\", \"text\": \"1\"}");
        String other = ada.tracked(job("Engineer", "Other", "saved"));

        list(bob, "").statusCode(404);
        as(bob.user()).get(path(entry)).then().statusCode(404);
        patch(bob, entry, "*", "{\"text\": \"evil\"}").statusCode(404);
        as(bob.user()).delete(path(entry)).then().statusCode(404);
        as(bob.user())
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "note", "text", "x"))
                .post(JOBS + "/" + job + "/entries")
                .then()
                .statusCode(404);
        as(ada.user()).get(JOBS + "/" + other + "/entries/" + entry).then().statusCode(404);
        as(ada.user()).get(path(entry)).then().statusCode(200).body(json("text", equalTo("1")));
    }

    private ValidatableResponse add(String body) {
        return as(ada.user())
                .contentType(ContentType.JSON)
                .body(body)
                .post(JOBS + "/" + job + "/entries")
                .then();
    }

    private String added(String body) {
        return add(body).statusCode(201).extract().as(Json.class).get("id");
    }

    private String path(String entry) {
        return JOBS + "/" + job + "/entries/" + entry;
    }

    private String etag(String entry) {
        return as(ada.user()).get(path(entry)).then().extract().header("ETag");
    }

    private ValidatableResponse put(String entry, String etag, String body) {
        return as(ada.user())
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .put(path(entry))
                .then();
    }

    private ValidatableResponse patch(JobsApi person, String entry, String etag, String patch) {
        return as(person.user())
                .contentType(MERGE_PATCH)
                .header("If-Match", etag)
                .body(patch)
                .patch(path(entry))
                .then();
    }

    private ValidatableResponse list(JobsApi person, String query) {
        return as(person.user()).get(JOBS + "/" + job + "/entries" + query).then();
    }
}
