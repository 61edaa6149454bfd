package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.job;
import static dev.vitae.vacancy.JobsApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due. */
@VacancyServiceTest
class AgendaTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final JobsApi ada = JobsApi.ofSomebody();

    @Test
    void laysDeadlinesInterviewsAndFollowUpsInTheirOrder() {
        String acme = ada.tracked(with(job("Engineer", "Acme", "saved"), "deadline", day(3)));
        String bolt = ada.tracked(job("Driver", "Bolt", "applied"));
        String talk = ada.entry(
                bolt,
                "{'kind': 'interview', 'occursAt': '%sT09:00:00Z', 'title': 'Talk', 'location': 'Room 1', 'timeZone': 'Europe/Berlin'}"
                        .formatted(day(2)));
        String call = ada.entry(bolt, "{'kind': 'follow_up', 'occursOn': '%s', 'title': 'Call'}".formatted(day(2)));
        ada.entry(bolt, "{'kind': 'note', 'occursOn': '%s', 'text': 'not due'}".formatted(day(2)));

        agenda("")
                .statusCode(200)
                .body(json("items[*].kind", contains("follow_up", "interview", "deadline")))
                .body(json("items[*].entryId", contains(call, talk, null)))
                .body(json("items[*].jobId", contains(bolt, bolt, acme)))
                .body(json("items[*].company", contains("Bolt", "Bolt", "Acme")))
                .body(json("items[*].status", contains("applied", "applied", "saved")))
                .body(json("items[0].on", equalTo(day(2))))
                .body(json("items[1].at", equalTo(day(2) + "T09:00:00Z")))
                .body(json("items[1].timeZone", equalTo("Europe/Berlin")))
                .body(json("items[1].location", equalTo("Room 1")))
                .body(json("items[*].overdue", contains(false, false, false)));
    }

    @Test
    void forgetsNothingOfThePastThatIsNotDone() {
        String acme = ada.tracked(with(job("Engineer", "Acme", "saved"), "deadline", day(-40)));
        ada.entry(acme, "{'kind': 'follow_up', 'occursOn': '%s', 'title': 'Late'}".formatted(day(-2)));
        ada.entry(acme, "{'kind': 'follow_up', 'occursOn': '%s', 'title': 'Ticked', 'done': true}".formatted(day(-2)));
        ada.entry(acme, "{'kind': 'interview', 'occursAt': '%sT09:00:00Z', 'title': 'Was'}".formatted(day(-1)));

        agenda("")
                .body(json("items[*].kind", contains("deadline", "follow_up")))
                .body(json("items[*].overdue", contains(true, true)));
        agenda("from=" + day(-60) + "&to=" + day(0))
                .body(json("items[*].title", contains(null, "Late", "Ticked", "Was")))
                .body(json("items[*].overdue", contains(true, true, false, false)))
                .body(json("items[*].done", contains(false, false, true, true)));
    }

    @Test
    void showsNoDeadlineOfWhatIsClosedOrPutAwayAndTakesThatOfAnApplicationForMet() {
        for (String status : List.of("saved", "applied", "offer", "accepted", "rejected", "withdrawn")) {
            ada.tracked(with(job("Engineer", status, status), "deadline", day(1)));
        }
        ada.tracked(with(with(job("Engineer", "away", "saved"), "deadline", day(1)), "archived", true));

        Json found = agenda("").extract().as(Json.class);

        assertThat(found.<String>getList("items[?(@.done == false)].company"))
                .containsExactlyInAnyOrder("saved", "offer");
        assertThat(found.<String>getList("items[?(@.done == true)].company")).containsExactly("applied");
    }

    @Test
    void asksNobodyToAnInterviewThatHasComeToNothing() {
        String acme = ada.tracked(job("Engineer", "Acme", "interview"));
        ada.entry(acme, "{'kind': 'interview', 'occursAt': '%sT09:00:00Z', 'title': 'To come'}".formatted(day(5)));
        ada.entry(acme, "{'kind': 'interview', 'occursAt': '%sT09:00:00Z', 'title': 'Was'}".formatted(day(-5)));

        ada.move(acme, "rejected", TODAY.minusDays(1));

        agenda("from=" + day(-10)).body(json("items[*].title", contains("Was")));
    }

    @Test
    void reckonsDaysInTheTimeZoneThatIsAskedFor() {
        String acme = ada.tracked(job("Engineer", "Acme", "applied"));
        ada.entry(acme, "{'kind': 'interview', 'occursAt': '2026-03-02T23:30:00Z', 'title': 'Night'}");
        ada.entry(acme, "{'kind': 'follow_up', 'occursOn': '2026-03-03', 'title': 'Day'}");

        agenda("from=2026-03-03&to=2026-03-03").body(json("items[*].title", contains("Day")));
        agenda("from=2026-03-03&to=2026-03-03&timeZone=Europe/Berlin")
                .body(json("items[*].title", contains("Day", "Night")));
        agenda("from=2026-03-02&to=2026-03-02&timeZone=America/New_York")
                .body(json("items[*].title", contains("Night")));
    }

    @Test
    void leadsThroughAllPagesWithoutLosingOrRepeatingAnything() {
        String acme = ada.tracked(job("Engineer", "Acme", "applied"));
        List<String> expected = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            for (int i = 0; i < 3; i++) {
                ada.entry(acme, "{'kind': 'follow_up', 'occursOn': '%s', 'title': 'd'}".formatted(day(day)));
                // At the very moment at which the day begins, too.
                ada.entry(
                        acme,
                        "{'kind': 'interview', 'occursAt': '%sT%02d:00:00Z', 'title': 't'}".formatted(day(day), i));
            }
        }
        agenda("limit=100")
                .extract()
                .as(Json.class)
                .<String>getList("items[*].entryId")
                .forEach(expected::add);

        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Json page = agenda("limit=2" + cursor).extract().as(Json.class);
            found.addAll(page.getList("items[*].entryId"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(found).hasSize(18).isEqualTo(expected);
    }

    @Test
    void followsEveryChange() {
        String acme = ada.tracked(with(job("Engineer", "Acme", "saved"), "deadline", day(1)));
        ada.patch(acme, "{\"company\": \"Acme Ltd\"}");
        agenda("").body(json("items[*].company", contains("Acme Ltd")));

        ada.patch(acme, "{\"deadline\": null}");

        agenda("").body(json("items", empty()));
    }

    @Test
    void showsNothingToSomebodyElse() {
        ada.tracked(with(job("Engineer", "Acme", "saved"), "deadline", day(1)));

        as(JobsApi.ofSomebody().user()).get(JOBS + "/agenda").then().body(json("items", empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-13-01,day_invalid",
        "to=tomorrow,day_invalid",
        "from=1969-12-31,day_invalid",
        "from=2026-03-02&to=2026-03-01,day_invalid",
        "timeZone=Mars/Base,time_zone_invalid",
        "timeZone=GMT%2B25,time_zone_invalid",
        "limit=0,limit_invalid",
        "cursor=x,cursor_invalid"
    })
    void saysWhatItCannotRead(String query, String code) {
        agenda(query).statusCode(400).body(json("code", equalTo(code)));
    }

    private ValidatableResponse agenda(String query) {
        return as(ada.user())
                .get(JOBS + "/agenda" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    private static String day(int fromNow) {
        return TODAY.plusDays(fromNow).toString();
    }
}
