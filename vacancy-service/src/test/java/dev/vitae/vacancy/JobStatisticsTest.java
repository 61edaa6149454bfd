package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of a person's applications. */
@VacancyServiceTest
class JobStatisticsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final JobsApi ada = JobsApi.ofSomebody();

    @Test
    void areRightToTheNumberForAYearOfApplications() {
        YearOfApplications year = new YearOfApplications(20260301, 400);
        ada.bringIn("application/json", year.file().getBytes(StandardCharsets.UTF_8), "")
                .statusCode(200)
                .body(json("created", equalTo(400)));

        Json told = statistics("").statusCode(200).extract().as(Json.class);

        assertThat(told.getInt("total")).isEqualTo(400);
        assertThat(told.<Integer>getList("funnel[*].jobs")).isEqualTo(year.reached());
        for (int stage = 1; stage < 6; stage++) {
            String step = "funnel[" + stage + "].";
            assertThat(told.<Double>get(step + "conversion")).isEqualTo(year.conversion(stage));
            assertThat(told.<Double>get(step + "medianDays")).isEqualTo(year.medianDays(stage));
        }
        assertThat(told.getMap("byStatus")).isEqualTo(year.byStatus());
        assertThat(told.getInt("answers.applied")).isEqualTo(year.applied());
        assertThat(told.getInt("answers.answered")).isEqualTo(year.answered());
        assertThat(told.getInt("answers.noAnswer")).isEqualTo(year.silent());
        assertThat(told.getInt("answers.withdrawn")).isEqualTo(year.withdrawnUnanswered());
        assertThat(told.<String>getList("weeks[*].week")).isEqualTo(year.weeks());
        assertThat(told.<Integer>getList("weeks[*].applied")).isEqualTo(year.appliedByWeek());
        assertThat(told.<Integer>getList("weeks[*].offers")).isEqualTo(year.offersByWeek());
        assertThat(told.<Integer>getList("weeks[*].rejections")).isEqualTo(year.rejectionsByWeek());
        assertThat(told.<String>getList("sources[*].source")).isEqualTo(year.sources());
        assertThat(told.<Integer>getList("sources[*].jobs")).isEqualTo(year.jobsBySource());
        assertThat(told.<Integer>getList("scoreBands[*].applied")).isEqualTo(year.appliedByBand());
        assertThat(told.<Integer>getList("scoreBands[*].answered")).isEqualTo(year.answeredByBand());
    }

    @Test
    void areRightAfterEveryChange() {
        String acme = ada.tracked(job("Engineer", "Acme", "saved"));
        statistics("").body(json("funnel[*].jobs", contains(1, 0, 0, 0, 0, 0)));

        ada.move(acme, "applied", TODAY.minusDays(10));
        ada.move(acme, "interview", TODAY.minusDays(3));
        statistics("")
                .body(json("funnel[*].jobs", contains(1, 1, 1, 1, 0, 0)))
                .body(json("funnel[3].medianDaysSinceApplied", equalTo(7.0)))
                .body(json("byStatus.interview", equalTo(1)))
                .body(json("answers.responseRate", equalTo(1.0)));

        as(ada.user())
                .header("If-Match", ada.etag(acme))
                .delete(JOBS + "/" + acme)
                .then()
                .statusCode(204);
        statistics("").body(json("total", equalTo(0))).body(json("funnel[*].jobs", contains(0, 0, 0, 0, 0, 0)));
    }

    @Test
    void reckonDaysInTheTimeZoneThatIsAskedFor() {
        String acme = ada.tracked(job("Engineer", "Acme", "saved"));
        ada.bringIn(
                        "application/json",
                        """
                        [{"jobTitle": "Driver", "company": "Bolt", "status": "offer", "dateApplied": "2026-03-01",
                          "history": [{"to": "applied", "occurredAt": "2026-03-01T12:00:00Z"},
                                      {"from": "applied", "to": "offer", "occurredAt": "2026-03-08T23:30:00Z"}]}]"""
                                .getBytes(StandardCharsets.UTF_8),
                        "")
                .statusCode(200);

        statistics("to=2026-12-31").body(json("weeks[?(@.offers == 1)].monday", contains("2026-03-02")));
        statistics("to=2026-12-31&timeZone=Europe/Berlin")
                .body(json("weeks[?(@.offers == 1)].monday", contains("2026-03-09")))
                .body(json("timeZone", equalTo("Europe/Berlin")));
        assertThat(acme).isNotNull();
    }

    @Test
    void countPutAwayJobsAndNobodyElses() {
        String acme = ada.tracked(job("Engineer", "Acme", "applied"));
        JobsApi.ofSomebody().tracked(job("Driver", "Bolt", "applied"));

        ada.patch(acme, "{\"archived\": true}");

        statistics("").body(json("total", equalTo(1))).body(json("sources[*].jobs", equalTo(List.of(1))));
    }

    @ParameterizedTest
    @CsvSource({"from=2026,day_invalid", "from=2026-02-02&to=2026-02-01,day_invalid", "timeZone=x,time_zone_invalid"})
    void sayWhatTheyCannotRead(String query, String code) {
        statistics(query).statusCode(400).body(json("code", equalTo(code)));
    }

    private ValidatableResponse statistics(String query) {
        return as(ada.user())
                .get(JOBS + "/statistics" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }
}
