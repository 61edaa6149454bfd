package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.job;
import static dev.vitae.vacancy.JobsApi.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All jobs as a file, and back again. */
@VacancyServiceTest
class ExportJobsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is another job's where it comes in anew. */
    private static final Set<String> OF_ITS_KEEPING = Set.of("id", "createdAt", "updatedAt");

    private final JobsApi ada = JobsApi.ofSomebody();

    @Test
    void losesNothingOnTheWayOutAndIn() throws JsonProcessingException {
        // Given
        var body = with(job("=Engineer, \"lead\"", "Söhne & 面接", "saved"), "tags", List.of("a, b", "c"));
        String acme = ada.tracked(with(with(body, "description", "One\ntwo;\tthree"), "salary", "70–85 k€ / Jahr"));
        ada.entry(
                acme,
                "{'kind': 'interview', 'occursAt': '2026-03-05T09:00:00.123456Z', 'endsAt': '2026-03-05T10:00:00Z', 'timeZone': "
                        + "'Europe/Berlin', 'title': 'Talk', 'contact': {'name': 'Grace'}, 'location': 'Köln', 'done': true}");
        ada.entry(acme, "{'kind': 'follow_up', 'occursOn': '2026-03-09', 'text': 'Call'}");
        ada.move(acme, "applied", LocalDate.of(2026, 3, 1));
        ada.move(acme, "saved", LocalDate.of(2026, 3, 2));
        String bolt = ada.tracked(with(job("Driver", "Bolt", "rejected"), "deadline", "2026-12-31"));
        ada.patch(bolt, "{\"archived\": true}");
        String file = export("json").statusCode(200).extract().asString();

        // When
        JobsApi bob = JobsApi.ofSomebody();
        bob.bringIn("application/json", file.getBytes(StandardCharsets.UTF_8), "")
                .statusCode(200)
                .body(json("created", equalTo(2)));

        // Then
        String again = as(bob.user()).get(JOBS + "/export").asString();
        assertThat(told(again)).isEqualTo(told(file));
        assertThat(file).contains("=Engineer", "\"forced\":true", "Grace", "2026-03-05T09:00:00.123456Z");
    }

    @Test
    void writesATableThatSpreadsheetsReckonNothingWithAndReadsItBack() {
        ada.tracked(
                with(with(job("=1+1", "@home", "applied"), "dateApplied", "2026-03-01"), "tags", List.of("a", "b")));
        String file = export("csv")
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("jobs.csv"))
                .extract()
                .asString();

        assertThat(file).contains("\r\n'=1+1,'@home,applied,").doesNotContain(",=", "\n=");
        JobsApi bob = JobsApi.ofSomebody();
        bob.bringIn("text/csv", file.getBytes(StandardCharsets.UTF_8), "").statusCode(200);
        Json found = bob.list("").extract().as(Json.class);
        assertThat(found.getString("items[0].jobTitle")).isEqualTo("=1+1");
        assertThat(found.getString("items[0].company")).isEqualTo("@home");
        assertThat(found.getString("items[0].dateApplied")).isEqualTo("2026-03-01");
        assertThat(found.<String>getList("items[0].tags")).containsExactly("a", "b");
    }

    @Test
    void holdsEveryJobOnceHoweverManyThereAre() throws JsonProcessingException {
        StringBuilder file = new StringBuilder("company,jobTitle\n");
        for (int i = 0; i < 120; i++) {
            file.append("Company ").append(i).append(",Engineer\n");
        }
        ada.bringIn(file.toString()).statusCode(200);

        JsonNode jobs = JSON.readTree(export("json").extract().asString());

        assertThat(jobs).hasSize(120);
        assertThat(jobs.findValuesAsText("company")).doesNotHaveDuplicates();
        assertThat(export("csv").extract().asString().lines()).hasSize(121);
    }

    @Test
    void isAnEmptyListWithoutJobsAndNobodyElses() {
        ada.tracked(job("Engineer", "Acme", "saved"));

        String file = as(JobsApi.ofSomebody().user())
                .get(JOBS + "/export?format=json")
                .asString();

        assertThat(file.strip()).isEqualTo("[\n]");
    }

    @Test
    void isJsonWhereNobodySaysAndSaysWhatItCannotWrite() {
        as(ada.user())
                .header("Accept", "application/json")
                .get(JOBS + "/export")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", containsString("no-store"));
        export("xlsx")
                .statusCode(422)
                .contentType("application/problem+json")
                .body(json("code", equalTo("format_unsupported")));
        given().get(JOBS + "/export").then().statusCode(401);
        as(ada.user()).head(JOBS + "/export").then().statusCode(200);
    }

    private ValidatableResponse export(String format) {
        return as(ada.user()).get(JOBS + "/export?format=" + format).then();
    }

    private static JsonNode told(String file) throws JsonProcessingException {
        JsonNode jobs = JSON.readTree(file);
        jobs.forEach(job -> ((ObjectNode) job).remove(OF_ITS_KEEPING));
        return jobs;
    }
}
