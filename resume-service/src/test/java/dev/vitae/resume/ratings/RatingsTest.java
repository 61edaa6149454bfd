package dev.vitae.resume.ratings;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.companyskills.Skills.add;
import static dev.vitae.resume.companyskills.Skills.attach;
import static dev.vitae.resume.companyskills.Skills.version;
import static dev.vitae.resume.ratings.Rating.give;
import static dev.vitae.resume.ratings.Rating.path;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.career.Records;
import dev.vitae.resume.companies.Company;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What colleagues say of a person's skills. */
@ResumeServiceTest
class RatingsTest {

    private final Company company = new Company();
    private final UUID admin = company.admin();
    private final UUID ada = company.member();
    private final UUID bob = company.member();
    private String java;

    @BeforeEach
    void adaKnowsJava() {
        java = Records.add(ada, Records.SKILLS, Map.of("name", "Java"));
    }

    @Test
    void isGivenChangedAndTakenBack() {
        give(company, bob, ada, "Java", Map.of("rating", 4, "note", " Reviews\nwith care "))
                .statusCode(201)
                .body(json("rating", equalTo(4)))
                .body(json("note", equalTo("Reviews\nwith care")));
        give(company, bob, ada, "Java", 5).statusCode(200).body(json("note", nullValue()));

        received(ada, java)
                .body(json("items", hasSize(1)))
                .body(json("items[0].rating", equalTo(5)))
                .body(json("items[0].raterId", equalTo(bob.toString())));

        company.as(bob).delete(path(ada, "Java")).then().statusCode(204);
        company.as(bob).delete(path(ada, "Java")).then().statusCode(404);
        received(ada, java).body(json("items", hasSize(0)));
    }

    @Test
    void isToldOnceForEveryChange() {
        int before = version(ada);

        give(company, bob, ada, "Java", 4);
        give(company, bob, ada, "Java", 4).statusCode(200);
        assertThat(version(ada)).isEqualTo(before + 1);
        give(company, bob, ada, "Java", Map.of("rating", 4, "note", "Still"));
        company.as(bob).delete(path(ada, "Java"));

        assertThat(version(ada)).isEqualTo(before + 3);
        awaitChange(ada, before + 3);
        assertThat(version(bob)).isZero();
    }

    @Test
    void isReadByTheRatedPersonAlone() {
        give(company, bob, ada, "Java", Map.of("rating", 2, "note", "geheim"));
        give(company, admin, ada, "Java", 5);

        received(ada, java)
                .body(json("items[*].rating", equalTo(List.of(5, 2))))
                .body(json("items[1].note", equalTo("geheim")));
        as(bob).get(Records.SKILLS + "/" + java + "/ratings").then().statusCode(404);
        company.as(bob).get(Records.SKILLS + "/" + java + "/ratings").then().statusCode(404);
        company.as(bob)
                .get(Rating.skills(ada))
                .then()
                .body(json("items[0].rating.rating", equalTo(2)))
                .body(json("items[0].rating.note", equalTo("geheim")));
        assertThat(company.as(admin).get(Rating.skills(ada)).asString()).doesNotContain("geheim");
    }

    @Test
    void isListedPageByPage() {
        give(company, bob, ada, "Java", 2);
        give(company, admin, ada, "Java", 5);

        Json first = received(ada, java + "/ratings?limit=1", 200).extract().as(Json.class);

        assertThat(first.<Integer>getList("items[*].rating")).containsExactly(5);
        received(ada, java + "/ratings?limit=1&cursor=" + first.getString("next"), 200)
                .body(json("items[*].rating", equalTo(List.of(2))))
                .body(json("next", nullValue()));
    }

    @Test
    void isNeverOnesOwn() {
        give(company, ada, ada, "Java", 5).statusCode(403).body(json("code", equalTo("own_skill")));
    }

    @Test
    void isOneToFiveWithANoteThatCanBeRead() {
        for (Object wrong : List.of(
                Map.of("rating", 0),
                Map.of("rating", 6),
                Map.of("note", "x"),
                Map.of("rating", 3, "note", "x".repeat(1001)),
                Map.of("rating", 3, "note", "\u0007"))) {
            give(company, bob, ada, "Java", wrong)
                    .statusCode(422)
                    .body(json("code", equalTo("validation_failed")))
                    .body(json("errors", hasSize(1)));
        }
        give(company, bob, ada, "Java", Map.of("rating", "many")).statusCode(400);
        give(company, bob, ada, "Java", Map.of("rating", 1, "note", "x".repeat(1000)))
                .statusCode(201);
    }

    @Test
    void isOfNothingThatIsNotThere() {
        give(company, bob, ada, "Rust", 5).statusCode(404).body(json("code", equalTo("not_found")));
        give(company, bob, UUID.randomUUID(), "Java", 5).statusCode(404);
        company.as(bob)
                .contentType("application/json")
                .body(Map.of("rating", 5))
                .put(Rating.skills(ada) + "/java/rating")
                .then()
                .statusCode(404);
        company.as(bob).delete(path(ada, "Rust")).then().statusCode(404);
    }

    @Test
    void isNotForMembersOfOtherCompanies() throws SQLException {
        Company another = new Company();
        UUID stranger = another.member();

        give(another, stranger, ada, "Java", 1).statusCode(404).body(json("code", equalTo("not_found")));
        give(company, stranger, ada, "Java", 1).statusCode(404).body(json("code", equalTo("tenant_not_found")));
        another.as(stranger).get(Rating.skills(ada)).then().statusCode(404);
        company.as(stranger).get(Rating.skills(ada)).then().statusCode(404);
        as(stranger).get(Rating.skills(ada)).then().statusCode(409).body(json("code", equalTo("no_tenant")));
        assertThat(Rows.of(ada)).containsEntry("skill_ratings", 0);
    }

    @Test
    void staysWhenTheRaterLeavesAndIsNotTheirsToChangeThen() {
        give(company, bob, ada, "Java", 4);
        UUID eve = company.member();
        give(company, eve, ada, "Java", 2);

        company.leaves(bob);
        give(company, bob, ada, "Java", 1).statusCode(404);
        company.as(bob).delete(path(ada, "Java")).then().statusCode(404);
        company.as(bob).get(Rating.skills(ada)).then().statusCode(404);
        company.leaves(ada);
        give(company, eve, ada, "Java", 1).statusCode(404);
        company.as(eve).delete(path(ada, "Java")).then().statusCode(404);
        company.as(eve).get(Rating.skills(ada)).then().statusCode(404);

        received(ada, java).body(json("items[*].rating", equalTo(List.of(2, 4))));
    }

    @Test
    void isOnePerRaterWhereverTheyAreColleagues() {
        Company another = new Company();
        another.comes(ada, "member");
        another.comes(bob, "member");
        give(company, bob, ada, "Java", 2).statusCode(201);

        give(another, bob, ada, "Java", 4).statusCode(200);

        received(ada, java).body(json("items[*].rating", equalTo(List.of(4))));
    }

    @Test
    void isOneHoweverOftenItIsGivenAtOnce() {
        int before = version(ada);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        give(company, bob, ada, "Java", 1 + i % 5).extract().statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).sorted())
                .containsExactly(200, 200, 200, 200, 200, 200, 200, 200, 200, 201);
        received(ada, java).body(json("items", hasSize(1)));
        assertThat(version(ada)).isBetween(before + 1, before + 10);
    }

    @Test
    void isOfASkillThatTheCompanyGaveToo() {
        String go = add(company, admin, "Go");
        attach(company, admin, go, ada);

        give(company, bob, ada, "Go", 3).statusCode(201);

        company.as(ada).get(go + "/ratings").then().statusCode(200).body(json("items[*].rating", equalTo(List.of(3))));
        company.as(bob).get(go + "/ratings").then().statusCode(404);
        as(ada).get(go + "/ratings").then().statusCode(409);
        company.as(ada).get("/api/v1/company-skills/42/ratings").then().statusCode(404);
    }

    @Test
    void goesWithEitherOfTheTwo() throws SQLException {
        give(company, bob, ada, "Java", 4);
        Records.add(bob, Records.SKILLS, Map.of("name", "Java"));
        give(company, admin, bob, "Java", 4);
        int before = version(ada);

        erase(bob);

        received(ada, java).body(json("items", hasSize(0)));
        assertThat(version(ada)).isEqualTo(before + 1);
        awaitChange(ada, before + 1);
        assertThat(Rows.number("select count(*) from skill_ratings where '%s' in (user_id, rater_id)".formatted(bob)))
                .isZero();
        give(company, admin, bob, "Java", 4).statusCode(404);
    }

    @Test
    void staysWhenTheCompanyIsErased() throws SQLException {
        give(company, bob, ada, "Java", 4);
        UUID erasure = UUID.randomUUID();

        try (Events events = Events.connect()) {
            company.tell(company.event(
                    "TenantErased", "{\"tenantId\": \"%s\", \"erasureId\": \"%s\"}".formatted(company.id(), erasure)));
            events.awaitOne("vitae.resume.erasure", erasure.toString(), "DataErased");
        }

        received(ada, java).body(json("items[*].rating", equalTo(List.of(4))));
        assertThat(Rows.number("select count(*) from skill_ratings where tenant_id = '" + company.id() + "'"))
                .isZero();
        give(company, bob, ada, "Java", 5).statusCode(404);
    }

    @Test
    void isHandedOutToEitherOfTheTwo() {
        give(company, bob, ada, "Java", Map.of("rating", 4, "note", "Reviews with care"));

        for (UUID one : List.of(ada, bob)) {
            String export = given().auth()
                    .oauth2(TestTokens.service("identity", "person.export"))
                    .header("Vitae-Acting-For", one.toString())
                    .accept("application/x-ndjson")
                    .get("/internal/personal-data")
                    .asString();

            assertThat(export.lines().filter(line -> line.contains("\"skill_ratings\"")))
                    .singleElement()
                    .asString()
                    .contains("Reviews with care", ada.toString(), bob.toString());
        }
    }

    private void erase(UUID user) {
        UUID erasure = UUID.randomUUID();
        try (Events events = Events.connect()) {
            events.publish(
                    "vitae.identity.user",
                    CloudEvent.of(
                            user.toString(),
                            "UserErased",
                            "/identity",
                            "{\"userId\": \"%s\", \"erasureId\": \"%s\"}".formatted(user, erasure)));
            events.awaitOne("vitae.resume.erasure", erasure.toString(), "DataErased");
        }
    }

    private static void awaitChange(UUID user, int version) {
        try (Events events = Events.connect()) {
            events.await("vitae.resume.skill-resume", all -> all.stream()
                    .filter(event -> event.key().equals(user.toString()))
                    .anyMatch(event -> Json.of(event.data()).getInt("skillResumeVersion") == version));
        }
    }

    private static ValidatableResponse received(UUID user, String skill) {
        return received(user, skill + "/ratings", 200);
    }

    private static ValidatableResponse received(UUID user, String below, int status) {
        return as(user).get(Records.SKILLS + "/" + below).then().statusCode(status);
    }
}
