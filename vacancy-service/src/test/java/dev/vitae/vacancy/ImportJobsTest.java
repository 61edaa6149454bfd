package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs that were kept track of elsewhere. */
@VacancyServiceTest
class ImportJobsTest {

    private static final String SIMPLIFY =
            """
            Job Title,Company Name,Job URL,Applied Date,Status,Status Date,Archived,Date Archived,Notes
            Engineer,Acme,https://a.example/1,03/25/2026,Interviewing,04/02/2026,No,,"Two
            lines"
            Driver,Bolt,https://b.example/2,03/09/2026,REJECTED,03/20/2026,Yes,04/01/2026,
            """;

    private final JobsApi ada = JobsApi.ofSomebody();

    @Test
    void takesOverWhatSimplifyExports() {
        ada.bringIn(SIMPLIFY)
                .statusCode(200)
                .body(json("dryRun", equalTo(false)))
                .body(json("rows", equalTo(2)))
                .body(json("created", equalTo(2)))
                .body(json("errors", empty()))
                .body(json("columns.ignored", empty()));

        String acme = one("Acme");
        ada.job(acme)
                .body(json("jobTitle", equalTo("Engineer")))
                .body(json("status", equalTo("interview")))
                .body(json("dateApplied", equalTo("2026-03-25")))
                .body(json("source", equalTo("a.example")))
                .body(json("archived", equalTo(false)));
        history(acme)
                .body(json("items[*].to", containsInAnyOrder("applied", "interview")))
                .body(json("items[?(@.to == 'applied')].occurredAt", contains("2026-03-25T12:00:00Z")))
                .body(json("items[?(@.to == 'interview')].occurredAt", contains("2026-04-02T12:00:00Z")));
        as(ada.user()).get(JOBS + "/" + acme + "/entries").then().body(json("items[*].text", contains("Two\nlines")));
        // Another day could be the ninth of March or the third of September; the file's others say which.
        ada.list("archived=true")
                .body(json("items[*].company", contains("Bolt")))
                .body(json("items[*].dateApplied", contains("2026-03-09")));
    }

    @Test
    void takesOverWhatTealAndHuntrExport() {
        ada.bringIn(
                        """
                        Job Position;Company;Max. Salary;Location;Status;Date Saved;Deadline;Date Applied;Follow Up;Excitement
                        Engineer;Acme;120.000 €;Köln;Bookmarked;01.03.2026;31.12.2026;;05.03.2026;★★★★
                        Driver;Bolt;;;Negotiating;02.03.2026;;09.03.2026;;3
                        """)
                .statusCode(200)
                .body(json("created", equalTo(2)));
        ada.bringIn("Title\tEmployer\tList\tUrl\tMystery\nCook\tCook & Co\tWishlist\twww.c.example/jobs\t1\n")
                .statusCode(200)
                .body(json("columns.read", contains("Title", "Employer", "List", "Url")))
                .body(json("columns.ignored", contains("Mystery")));

        String acme = one("Acme");
        ada.job(acme)
                .body(json("status", equalTo("saved")))
                .body(json("salary", equalTo("120.000 €")))
                .body(json("deadline", equalTo("2026-12-31")))
                .body(json("excitementLevel", equalTo(4)));
        history(acme).body(json("items[*].occurredAt", contains("2026-03-01T12:00:00Z")));
        as(ada.user())
                .get(JOBS + "/" + acme + "/entries")
                .then()
                .body(json("items[*].occursOn", contains("2026-03-05")));
        history(one("Bolt")).body(json("items[*].to", containsInAnyOrder("saved", "applied", "offer")));
        ada.job(one("Cook & Co")).body(json("jobUrl", equalTo("https://www.c.example/jobs")));
    }

    @Test
    void importsNothingWhereALineIsWrongAndNamesTheLinesOfTheFile() {
        String file =
                """
                company,jobTitle,status,deadline,excitementLevel
                Acme,"Engineer
                of many lines",saved,2026-01-02,3

                Bolt,Driver,on the moon,2026-02-30,9
                ,Cook,saved,,
                """;

        ada.bringIn(file)
                .statusCode(422)
                .body(json("code", equalTo("import_invalid")))
                .body(json(
                        "errors[*].pointer",
                        containsInAnyOrder("/5/status", "/5/deadline", "/5/excitementLevel", "/6/company")))
                .body(json(
                        "errors[*].code",
                        containsInAnyOrder("status_unknown", "date_invalid", "level_invalid", "not_blank")));

        ada.list("").body(json("items", empty()));
        rehearse(file)
                .statusCode(200)
                .body(json("rows", equalTo(3)))
                .body(json("created", equalTo(0)))
                .body(json("errors[*].line", contains(5, 5, 5, 6)))
                .body(json("errors[*].column", containsInAnyOrder("status", "deadline", "excitementLevel", "company")));
    }

    @Test
    void rehearsesWithoutKeepingAnything() {
        rehearse(SIMPLIFY)
                .statusCode(200)
                .body(json("dryRun", equalTo(true)))
                .body(json("created", equalTo(2)))
                .body(json("columns.read[0]", equalTo("Job Title")));

        ada.list("").body(json("items", empty()));
    }

    @Test
    void takesNothingOverTwice() {
        ada.bringIn(SIMPLIFY).body(json("created", equalTo(2)));

        ada.bringIn(SIMPLIFY
                        + "Engineer,Acme,https://a.example/other,,,,,,\nCook,Cookery,,,,,,,\ncook,COOKERY ,,,,,,,\n")
                .statusCode(200)
                .body(json("rows", equalTo(5)))
                .body(json("created", equalTo(2)))
                .body(json("duplicates", equalTo(3)));
    }

    @Test
    void doesNotGuessWhatADayMeans() {
        String file = "company,jobTitle,dateApplied\nAcme,Engineer,03/04/2026\n";

        ada.bringIn(file)
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/2/dateApplied")))
                .body(json("errors[*].code", contains("date_ambiguous")))
                .body(json("errors[0].message", containsString("dateOrder")));

        ada.bringIn("text/csv", file.getBytes(StandardCharsets.UTF_8), "dateOrder=dmy")
                .statusCode(200);
        ada.job(one("Acme")).body(json("dateApplied", equalTo("2026-04-03")));
    }

    @Test
    void readsFilesOfWindowsAndFilesInForms() {
        byte[] file = "Firma;Stelle;Status\r\nSöhne GmbH;Bäcker;Beworben\r\n".getBytes(Charset.forName("windows-1252"));

        as(ada.user())
                .multiPart("file", "jobs.csv", file, "text/csv")
                .post(JOBS + "/import")
                .then()
                .statusCode(200)
                .body(json("created", equalTo(1)));

        ada.list("")
                .body(json("items[*].jobTitle", contains("Bäcker")))
                .body(json("items[*].status", contains("applied")));
    }

    @Test
    void putsTheFirstOfTheFileOnTopOfTheBoardAndCountsThemAll() {
        ada.tracked(job("Engineer", "Old", "saved"));

        ada.bringIn("company,jobTitle\nA,x\nB,x\nC,x\n").statusCode(200);

        as(ada.user())
                .get(JOBS + "/board")
                .then()
                .statusCode(200)
                .body(json("columns[0].items[*].company", contains("A", "B", "C", "Old")))
                .body(json("columns[0].jobs", equalTo(4)));
    }

    @Test
    void tellsOfEveryJobThatCameIn() {
        ada.bringIn(SIMPLIFY).statusCode(200);
        String id = one("Acme");

        try (Events events = Events.connect()) {
            assertThat(Json.of(events.awaitOne("vitae.vacancy.job", id, "JobChanged")
                                    .data())
                            .<String>get("status"))
                    .isEqualTo("interview");
        }
    }

    @Test
    void importsOnceForARequestThatComesTwice() {
        for (int i = 0; i < 2; i++) {
            as(ada.user())
                    .header("Idempotency-Key", "import-" + ada.user())
                    .contentType("text/csv")
                    .body(SIMPLIFY)
                    .post(JOBS + "/import")
                    .then()
                    .statusCode(200)
                    .body(json("created", equalTo(2)));
        }
    }

    @Test
    void takesTenThousandAndNoMore() {
        StringBuilder file = new StringBuilder("company,jobTitle,status,dateApplied\n");
        for (int i = 0; i < 10_000; i++) {
            file.append("Company ").append(i).append(",Engineer,applied,2026-03-01\n");
        }

        rehearse(file + "One,more,,\n").statusCode(200).body(json("errors[*].code", contains("too_many_rows")));
        ada.bringIn(file.toString()).statusCode(200).body(json("created", equalTo(10_000)));
        as(ada.user()).get(JOBS + "/statistics").then().body(json("total", equalTo(10_000)));
    }

    @Test
    void takesNoMoreThanOnePersonMayHave() throws SQLException {
        String almostAll = "insert into job_columns (user_id, status, jobs, archived) values ('%s', 'saved', 19999, 0)";
        AppRole.update("vacancy", ada.user(), almostAll.formatted(ada.user()));

        ada.bringIn("company,jobTitle\nTwo,more\nare,many\n")
                .statusCode(409)
                .body(json("code", equalTo("too_many_jobs")));
        ada.bringIn("company,jobTitle\nOne,more\n").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{] | json_malformed",
                "{\"jobs\": 1} | json_malformed",
                "[1] | json_malformed",
                "company,status | column_missing",
                "company,jobTitle\\n\"Acme,x | quotes_not_closed"
            })
    void saysWhatIsNoFileOfJobs(String file, String code) {
        ada.bringIn(file.replace("\\n", "\n")).statusCode(422).body(json("errors[*].code", contains(code)));
    }

    @Test
    void holdsEveryRuleOfAJobAndItsEntries() {
        ada.bringIn(
                        "application/json",
                        """
                        {"jobs": [{"jobTitle": "x", "company": "Acme", "status": "saved", "jobUrl": "ftp://x",
                          "tags": ["a", "b, c"], "entries": [{"kind": "interview", "title": "no day"}],
                          "history": [{"to": "flying", "occurredAt": "2026-03-01T12:00:00Z"}]}]}"""
                                .getBytes(StandardCharsets.UTF_8),
                        "")
                .statusCode(422)
                .body(json("errors[*].pointer", containsInAnyOrder("/1/jobUrl", "/1/entries", "/1/history")))
                .body(json("errors[*].pointer", everyItem(startsWith("/1/"))));
    }

    @Test
    void refusesWhatIsTooLargeOrEmptyOrMeantOtherwise() {
        byte[] large = ("company,jobTitle\n" + "Acme,x\n".repeat(800_000)).getBytes(StandardCharsets.UTF_8);

        ada.bringIn("text/csv", large, "").statusCode(413);
        ada.bringIn("text/csv", new byte[0], "").statusCode(422).body(json("code", equalTo("file_empty")));
        ada.bringIn("text/csv", "company,jobTitle\n".getBytes(StandardCharsets.UTF_8), "dryRun=maybe")
                .statusCode(400)
                .body(json("code", equalTo("dry_run_invalid")));
        ada.bringIn("text/csv", "company,jobTitle\n".getBytes(StandardCharsets.UTF_8), "dateOrder=ymd")
                .statusCode(400)
                .body(json("code", equalTo("date_order_invalid")));
    }

    private ValidatableResponse rehearse(String file) {
        return ada.bringIn("text/csv", file.getBytes(StandardCharsets.UTF_8), "dryRun=true");
    }

    private ValidatableResponse history(String id) {
        return as(ada.user()).get(JOBS + "/" + id + "/history").then().statusCode(200);
    }

    /** The job at that company. */
    private String one(String company) {
        List<String> ids =
                ada.list("limit=100").extract().as(Json.class).getList("items[?(@.company == '" + company + "')].id");
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }
}
