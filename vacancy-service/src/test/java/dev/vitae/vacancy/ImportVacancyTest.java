package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.VACANCIES;
import static dev.vitae.vacancy.Api.as;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.extraction.HostileFiles;
import dev.vitae.extraction.RawDocx;
import dev.vitae.extraction.RawPdf;
import dev.vitae.testkit.Json;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@VacancyServiceTest
class ImportVacancyTest {

    private static final String IMPORT = VACANCIES + "/import";
    private static final String TEXT =
            """
            Accept all cookies
            Harbour Pilot (m/f/d)
            Seawall Ltd
            Plymouth
            £70,000 - £82,000 a year
            Apply now

            Seawall Ltd is looking for a harbour pilot who knows the tides of the Sound and the ways of the ferries.

            Closing date: 31 January 2099
            """;

    private final UUID ada = UUID.randomUUID();

    @Test
    void proposesWhatAPastedTextSaysAndKeepsNothing() {
        read(as(ada), Map.of("text", TEXT))
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body(json("source", equalTo("text")))
                .body(json("company", equalTo("Seawall Ltd")))
                .body(json("jobPosition", equalTo("Harbour Pilot")))
                .body(json("location", equalTo("Plymouth")))
                .body(json("salary.minMicros", equalTo(70_000_000_000L)))
                .body(json("salary.currency", equalTo("GBP")))
                .body(json("salary.period", equalTo("year")))
                .body(json("language", equalTo("en")))
                .body(json("description", allOf(containsString("tides"), not(containsString("Apply now")))))
                .body(json("warnings[*].code", hasItem("page_left_out")))
                .body(json("cut[*].excerpt", hasItem(containsString("Apply now"))))
                .body(json("existing", nullValue()));

        as(ada).get(VACANCIES).then().body(json("items", hasSize(0)));
    }

    @Test
    void keepsAtOnceWhatSaysEnoughAndOnceForAKey() {
        var key =
                as(ada).header("Idempotency-Key", UUID.randomUUID().toString()).queryParam("save", true);

        var kept = read(key, Map.of("text", TEXT)).statusCode(201).extract();
        String again = read(key, Map.of("text", TEXT))
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");

        as(ada).get(kept.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(kept.header("ETag")))
                .body(json("id", equalTo(again)))
                .body(json("source", equalTo("text")))
                .body(json("location", equalTo("Plymouth")))
                .body(json("salary", equalTo("£70,000 - £82,000 a year")))
                .body(json("deadline", equalTo("2099-01-31")))
                .body(json("language", equalTo("en")));
        as(ada).get(VACANCIES).then().body(json("items", hasSize(1)));
    }

    @Test
    void saysWhatIsMissingAndShowsTheProposalWhereItCannotBeKept() {
        read(as(ada).queryParam("save", true), Map.of("text", "we are looking for somebody who is good at this"))
                .statusCode(422)
                .body(json("code", equalTo("vacancy_incomplete")))
                .body(json("errors[*].pointer", equalTo(List.of("/company"))))
                .body(json("current.description", containsString("somebody")));

        as(ada).get(VACANCIES).then().body(json("items", hasSize(0)));
    }

    @Test
    void namesTheVacancyThatIsThereAlreadyToItsPersonAlone() {
        String id = read(as(ada).queryParam("save", true), Map.of("text", TEXT))
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");

        read(as(ada), Map.of("text", TEXT.replace("Harbour Pilot", "Harbour  Pilot") + "\n\n"))
                .body(json("existing", equalTo(id)));
        read(as(ada), Map.of("text", TEXT.replace("tides", "winds"))).body(json("existing", nullValue()));
        read(as(UUID.randomUUID()), Map.of("text", TEXT)).body(json("existing", nullValue()));
    }

    @Test
    void namesTheVacancyOfTheSameAddress() {
        Map<String, String> page =
                Map.of("html", "<h1>Gardener</h1><p>Roses</p>", "url", "https://jobs.example/" + ada);
        String id = Api.collect(ada, Map.of("company", "Acme", "description", "x", "url", page.get("url")))
                .extract()
                .as(Json.class)
                .get("id");

        read(as(ada), page)
                .statusCode(200)
                .body(json("existing", equalTo(id)))
                .body(json("url", equalTo(page.get("url"))));
    }

    @Test
    void readsAJobPostingThatAnExtensionSends() {
        Map<String, Object> posting = Map.of(
                "@type", "JobPosting",
                "title", "Beekeeper",
                "hiringOrganization", Map.of("name", "Hive Five"),
                "description", "<p>Bees.</p><p>Honey.</p>");

        String location = as(ada).queryParam("save", true)
                .contentType(ContentType.JSON)
                .body(Map.of("jobPosting", posting, "url", "https://hive.example/jobs/1"))
                .post(IMPORT)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        as(ada).get(location)
                .then()
                .body(json("company", equalTo("Hive Five")))
                .body(json("url", equalTo("https://hive.example/jobs/1")))
                .body(json("source", equalTo("html")))
                .body(json("description", equalTo("Bees.\n\nHoney.")));
        as(ada).contentType(ContentType.JSON)
                .body(Map.of("jobPosting", Map.of("@type", "Person")))
                .post(IMPORT)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("job_posting_missing")));
    }

    @Test
    void readsPdfDocxAndTextFiles() {
        String[] lines = {
            "Harbour Pilot",
            "Seawall Ltd",
            "Plymouth",
            "70,000 - 82,000 GBP a year",
            "We look for a pilot who knows the tides."
        };
        StringBuilder drawn = new StringBuilder("BT /F 12 Tf\n");
        for (int at = 0; at < lines.length; at++) {
            drawn.append("1 0 0 1 50 %d Tm (%s) Tj\n".formatted(700 - 20 * at, lines[at]));
        }

        for (byte[] file : List.of(
                RawPdf.content(drawn.append("ET").toString()),
                RawDocx.ofBody(RawDocx.lines(lines)),
                String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8))) {
            upload(file)
                    .statusCode(200)
                    .body(json("source", equalTo("file")))
                    .body(json("company", equalTo("Seawall Ltd")))
                    .body(json("jobPosition", equalTo("Harbour Pilot")))
                    .body(json("location", equalTo("Plymouth")))
                    .body(json("salary.maxMicros", equalTo(82_000_000_000L)));
        }
    }

    @Test
    void refusesFilesThatCannotBeRead() {
        upload(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})
                .statusCode(415)
                .body(json("code", equalTo("file_type_unsupported")));
        upload(new byte[0]).statusCode(422).body(json("code", equalTo("file_empty")));
        upload("%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII)).statusCode(422);
        upload(new byte[5 * 1024 * 1024 + 1]).statusCode(413).body(json("code", equalTo("file_too_large")));
        as(ada).multiPart("other", "x").post(IMPORT).then().statusCode(422).body(json("code", equalTo("file_missing")));
        as(ada).config(RestAssured.config()
                        .encoderConfig(encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType("multipart/form-data; boundary=x")
                .body("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc")
                .post(IMPORT)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("form_malformed")));
    }

    @Test
    void goesOnAfterFilesThatCostTooMuch() {
        HostileFiles.all("http://127.0.0.1:9/").stream()
                .filter(hostile -> hostile.code().equals("file_too_complex"))
                .limit(3)
                .forEach(hostile ->
                        upload(hostile.bytes()).statusCode(422).body(json("code", equalTo("file_too_complex"))));

        upload(HostileFiles.good()).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; 422; import_unclear",
                "{\"text\": \" \"}; 422; import_unclear",
                "{\"text\": \"a\", \"html\": \"b\"}; 422; import_unclear",
                "{\"text\": \"a\", \"url\": \"https://a.example\"}; 422; import_unclear",
                "{\"url\": \"ftp://a.example\"}; 422; validation_failed",
                "{\"url\": \"https://a.example\"}; 422; url_import_off",
                "[]; 400; malformed_json"
            })
    void refusesWhatIsNotOneThing(String body, int status, String code) {
        as(ada).contentType(ContentType.JSON)
                .body(body)
                .post(IMPORT)
                .then()
                .statusCode(status)
                .body(json("code", equalTo(code)));
    }

    @Test
    void refusesATextOfMoreThan100000Characters() {
        read(as(ada), Map.of("text", "a".repeat(100_001)))
                .statusCode(422)
                .body(json("errors[*].pointer", equalTo(List.of("/text"))));
        read(as(ada), Map.of("text", "a ".repeat(50_000))).statusCode(200);
        read(as(ada), Map.of("html", "<p>a".repeat(524_288))).statusCode(200);
        read(as(ada), Map.of("html", "x".repeat(2_097_153)))
                .statusCode(422)
                .body(json("errors[*].pointer", equalTo(List.of("/html"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1"})
    void refusesASaveThatIsNeitherTrueNorFalse(String save) {
        read(as(ada).queryParam("save", save), Map.of("text", TEXT))
                .statusCode(400)
                .body(json("code", equalTo("save_invalid")));
    }

    @Test
    void letsNobodyInWithoutAToken() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("text", TEXT))
                .post(IMPORT)
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse read(RequestSpecification request, Map<String, String> body) {
        return request.contentType(ContentType.JSON).body(body).post(IMPORT).then();
    }

    private ValidatableResponse upload(byte[] file) {
        return as(ada).multiPart("file", "vacancy", file).post(IMPORT).then();
    }
}
