package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.job;
import static dev.vitae.vacancy.JobsApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an application goes on, over HTTP, and what its history tells of it. */
@VacancyServiceTest
class JobStatusTest {

    private final JobsApi ada = JobsApi.ofSomebody();

    @Test
    void tellsHowAnApplicationCameToWhereItIs() {
        String id = ada.tracked(job("Engineer", "Acme", "saved"));

        to(id, Map.of("status", "applied", "occurredAt", "2026-03-01T23:30:00-02:00", "note", "By mail."))
                .statusCode(200)
                .body(json("status", equalTo("applied")))
                .body(json("dateApplied", equalTo("2026-03-02")))
                .body(json("version", equalTo(1)));
        ada.patch(id, "{\"status\": \"interview\"}").statusCode(200);

        history(id, "")
                .statusCode(200)
                .body(json("items[*].to", equalTo(List.of("interview", "saved", "applied"))))
                .body(json("items[0].from", equalTo("applied")))
                .body(json("items[2].from", equalTo("saved")))
                .body(json("items[2].note", equalTo("By mail.")))
                .body(json("items[2].occurredAt", equalTo("2026-03-02T01:30:00Z")))
                .body(json("items[1].from", nullValue()))
                .body(json("items[*].forced", equalTo(List.of(false, false, false))));
    }

    @Test
    void pagesTheHistory() {
        String id = ada.tracked(job("Engineer", "Acme", "saved"));
        for (String status : List.of("applied", "screening", "interview")) {
            to(id, Map.of("status", status)).statusCode(200);
        }

        List<String> shown = new ArrayList<>();
        String cursor = null;
        do {
            Json page = history(id, "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract()
                    .as(Json.class);
            shown.addAll(page.getList("items[*].to"));
            cursor = page.get("next");
        } while (cursor != null);

        assertThat(shown).containsExactly("interview", "screening", "applied", "saved");
    }

    /** Whatever way the status is sent. */
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "PUT"})
    void refusesAStatusThatMayNotFollowAndSaysWhichMay(String way) {
        String id = ada.tracked(job("Engineer", "Acme", "offer"));

        ValidatableResponse answer =
                switch (way) {
                    case "POST" -> to(id, Map.of("status", "applied"));
                    case "PATCH" -> ada.patch(id, "{\"status\": \"applied\", \"company\": \"Beta\"}");
                    default -> ada.replace(id, ada.etag(id), job("Engineer", "Beta", "applied"));
                };

        answer.statusCode(422)
                .body(json("code", equalTo("move_not_allowed")))
                .body(json("detail", containsString("accepted, rejected, withdrawn")))
                .body(json("errors[*].pointer", equalTo(List.of("/status"))));
        ada.job(id).body(json("status", equalTo("offer"))).body(json("company", equalTo("Acme")));
        history(id, "").body(json("items[*].to", equalTo(List.of("offer"))));
    }

    @Test
    void takesAStatusAgainstTheRuleWhereItIsForced() {
        String id = ada.tracked(job("Engineer", "Acme", "rejected"));

        to(id, Map.of("status", "interview", "force", true)).statusCode(200).body(json("status", equalTo("interview")));
        to(id, Map.of("status", "offer", "force", true)).statusCode(200);

        history(id, "").body(json("items[*].forced", equalTo(List.of(false, true, false))));
    }

    @Test
    void countsTheStatusThatAJobHasAsNoChange() {
        String id = ada.tracked(job("Engineer", "Acme", "accepted"));

        to(id, Map.of("status", "accepted")).statusCode(200).body(json("version", equalTo(0)));

        history(id, "").body(json("items[*].to", equalTo(List.of("accepted"))));
    }

    @Test
    void keepsTheDayOfAnApplicationThatIsKnown() {
        String id = ada.tracked(with(job("Engineer", "Acme", "saved"), "dateApplied", "2026-01-02"));

        to(id, Map.of("status", "applied")).body(json("dateApplied", equalTo("2026-01-02")));
    }

    /** What was applied for before it was written down here came to be so on that day. */
    @Test
    void beginsTheHistoryOfAnApplicationOnItsDay() {
        String id = ada.tracked(with(job("Engineer", "Acme", "applied"), "dateApplied", "2026-01-02"));

        history(id, "").body(json("items[*].occurredAt", equalTo(List.of("2026-01-02T12:00:00Z"))));
    }

    @ParameterizedTest
    @CsvSource({"1969-12-31T23:59:59Z", "+3000-01-01T00:00:00Z", "tomorrow"})
    void refusesATimeThatCannotBeMeant(String time) {
        String id = ada.tracked(job("Engineer", "Acme", "saved"));

        int status = to(id, Map.of("status", "applied", "occurredAt", time))
                .extract()
                .statusCode();
        int inAnHour = to(
                        id,
                        Map.of(
                                "status",
                                "applied",
                                "occurredAt",
                                Instant.now().plusSeconds(3_600).toString()))
                .extract()
                .statusCode();

        assertThat(status).isIn(400, 422);
        assertThat(inAnHour).isEqualTo(422);
        ada.job(id).body(json("status", equalTo("saved")));
    }

    @Test
    void refusesAStatusOfWhatWasChangedMeanwhileOrIsSomebodyElses() {
        String id = ada.tracked(job("Engineer", "Acme", "saved"));
        String stale = ada.etag(id);
        to(id, Map.of("status", "applied")).statusCode(200);

        to(ada, id, stale, Map.of("status", "interview")).statusCode(412);
        to(JobsApi.ofSomebody(), id, "*", Map.of("status", "interview")).statusCode(404);
        as(JobsApi.ofSomebody().user()).get(JOBS + "/" + id + "/history").then().statusCode(404);
        as(ada.user())
                .contentType(ContentType.JSON)
                .body(Map.of("status", "interview"))
                .post(JOBS + "/" + id + "/status")
                .then()
                .statusCode(428);
        ada.job(id).body(json("status", equalTo("applied")));
    }

    private ValidatableResponse to(String id, Map<String, ?> body) {
        return to(ada, id, ada.etag(id), body);
    }

    private static ValidatableResponse to(JobsApi person, String id, String etag, Map<String, ?> body) {
        return as(person.user())
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .post(JOBS + "/" + id + "/status")
                .then();
    }

    private ValidatableResponse history(String id, String query) {
        return as(ada.user()).get(JOBS + "/" + id + "/history" + query).then();
    }
}
