package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.job;
import static dev.vitae.vacancy.JobsApi.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Logs;
import dev.vitae.testkit.TestServers;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The agenda as calendars subscribe to it: by a secret address, without signing in. */
@VacancyServiceTest
class CalendarFeedTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String CALENDAR = JOBS + "/calendar";
    private static final String NONSENSE = "vc_" + "A".repeat(49);

    private final JobsApi ada = JobsApi.ofSomebody();

    @Inject
    EndedSpans spans;

    @Test
    void isACalendarOfWhatIsAheadAndWhatWas() throws ParserException, IOException {
        String acme = ada.tracked(with(
                job("Engineer", "Acme, Söhne", "saved"),
                "deadline",
                TODAY.plusDays(9).toString()));
        String talk = ada.entry(
                acme,
                "{'kind': 'interview', 'occursAt': '%sT09:00:00Z', 'title': 'secret thoughts', 'location': 'Köln', 'text': 'pay'}"
                        .formatted(TODAY.minusDays(2)));
        ada.entry(acme, "{'kind': 'follow_up', 'occursOn': '%s', 'title': 'Call', 'done': true}".formatted(TODAY));

        String file = feed(published())
                .statusCode(200)
                .contentType("text/calendar; charset=utf-8")
                .header("Cache-Control", containsString("private"))
                .extract()
                .asString();

        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file.getBytes()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.<VEvent>getComponents("VEVENT"))
                .extracting(event -> event.getUid().orElseThrow().getValue(), event -> event.getSummary()
                        .getValue())
                .containsExactly(
                        tuple(talk + "@vitae", "Interview: Engineer, Acme, Söhne"),
                        tuple("deadline-" + acme + "@vitae", "Deadline: Engineer, Acme, Söhne"));
        assertThat(file).contains("LOCATION:Köln").doesNotContain("secret thoughts", "pay");
    }

    @Test
    void isKnownByItsTagUntilAnythingChanges() {
        String acme = ada.tracked(with(
                job("Engineer", "Acme", "saved"), "deadline", TODAY.plusDays(9).toString()));
        String address = published();
        String tag = feed(address).extract().header("ETag");

        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag)) {
            given().header("If-None-Match", known)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(equalTo(""));
        }
        ada.patch(acme, "{\"company\": \"Bolt\"}");

        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body(containsString("SEQUENCE:1"));
    }

    @Test
    void answersHeadWithoutABody() {
        String address = published();
        String length = feed(address).extract().header("Content-Length");

        given().head(address)
                .then()
                .statusCode(200)
                .header("Content-Length", equalTo(length))
                .body(equalTo(""));
        given().post(address).then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
    }

    @Test
    void showsItsAddressOnceAndEndsTheOneBefore() {
        String first = published();
        as(ada.user())
                .get(CALENDAR)
                .then()
                .statusCode(200)
                .body(json("url", nullValue()))
                .body(json(
                        "prefix",
                        equalTo(first.substring(first.lastIndexOf('/') + 1).substring(0, 9))));

        String second = published();

        feed(first).statusCode(404);
        feed(second).statusCode(200);
    }

    @Test
    void opensNothingToWhoeverHasNoSecretOrOneThatWasRevoked() {
        String address = published();
        as(ada.user()).delete(CALENDAR).then().statusCode(204);
        String revoked = feed(address).statusCode(404).extract().asString();

        for (String wrong : List.of("nothing.ics", NONSENSE + ".ics", ".ics", "vc_.ics", "%2e%2e.ics", "x")) {
            String answer = feed("/api/v1/calendar/" + wrong)
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .extract()
                    .asString();
            assertThat(withoutTrace(answer)).isEqualTo(withoutTrace(revoked));
        }
        as(ada.user()).get(CALENDAR).then().statusCode(404);
        as(ada.user()).delete(CALENDAR).then().statusCode(404);
    }

    @Test
    void holdsUpWhoReadsItAllTheTime() {
        String address = published();
        ValidatableResponse answer = feed(address);
        for (int i = 0; i < 40 && answer.extract().statusCode() == 200; i++) {
            answer = feed(address);
        }

        answer.statusCode(429)
                .header("Retry-After", not(equalTo("0")))
                .body(json("code", equalTo("too_many_attempts")));
    }

    @Test
    void makesOneAddressForARequestThatComesTwice() {
        String key = "calendar-" + ada.user();
        String first = publish(key).extract().as(Json.class).get("url");

        assertThat(publish(key).extract().as(Json.class).getString("url")).isEqualTo(first);
        feed(URI.create(first).getPath()).statusCode(200);
    }

    @Test
    void readsAsItsPersonAndCanChangeNothing() throws SQLException, NoSuchAlgorithmException {
        String acme = ada.tracked(job("Engineer", "Acme", "saved"));
        JobsApi.ofSomebody().tracked(job("Driver", "Bolt", "saved"));
        String secret = published().replaceAll(".*/|\\.ics$", "");
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes()));
        String open = "select calendar_open(decode('%s', 'hex'))".formatted(hash);
        AppRole database = AppRole.of("vacancy");

        assertThat(database.read(
                        Map.of(),
                        "with opened as materialized (" + open
                                + ") select company from opened, lateral (select company from jobs "
                                + "where calendar_open offset 0) theirs"))
                .extracting(row -> row.get("company"))
                .containsExactly("Acme");
        assertThatThrownBy(() -> database.write(
                        Map.of(),
                        "do $$ begin perform (" + open + "); update jobs set company = 'x' where id = '" + acme
                                + "'; end $$"))
                .hasMessageContaining("read-only");
        assertThat(database.read(Map.of("vitae.actor", "gateway"), "select * from calendar_feeds"))
                .isEmpty();
        assertThat(database.read(Map.of("vitae.actor", "gateway"), "select * from jobs"))
                .isEmpty();
    }

    @Test
    void leavesItsSecretInNoLogNoMetricAndNoTrace() throws SQLException {
        String address = published();
        String secret = address.replaceAll(".*/|\\.ics$", "");
        Logs logs = Logs.open();

        feed(address).statusCode(200);
        given().head(address).then().statusCode(200);
        given().post(address).then().statusCode(405);
        asSuperuser("revoke execute on function calendar_open from public");
        try {
            feed(address).statusCode(503);
        } finally {
            asSuperuser("grant execute on function calendar_open to public");
        }
        feed(address).statusCode(200);
        logs.close();

        assertThat(logs.text()).contains("a calendar could not be opened").doesNotContain(secret.substring(0, 9));
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        given().get("/q/metrics").asString())
                .contains("/api/v1/calendar/{secret}.ics")
                .doesNotContain(secret));
        assertThat(spans.text()).contains("/api/v1/jobs").doesNotContain(secret);
    }

    @Test
    void isForPeopleAlone() {
        given().post(CALENDAR).then().statusCode(401);
        Api.service("vacancy.read", ada.user()).post(CALENDAR).then().statusCode(403);
    }

    /** The path of a new address. */
    private String published() {
        String url = publish(null)
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body(json("url", startsWith("http")))
                .extract()
                .as(Json.class)
                .get("url");
        return URI.create(url).getPath();
    }

    private ValidatableResponse publish(String key) {
        var request = as(ada.user());
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post(CALENDAR)
                .then();
    }

    private static ValidatableResponse feed(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static void asSuperuser(String sql) throws SQLException {
        String url = Databases.superuserUrl("127.0.0.1", TestServers.running().postgresPort(), "vacancy");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
