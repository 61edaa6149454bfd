package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Skills that a company has given somebody are on a share that says so, for as long as they belong there. */
@SharingServiceTest
class CompanySkillsShareTest extends SharingTest {

    private static final Map<String, Object> WITH_COMPANY =
            Map.of("kind", "skill_resume", "includeCompanySkills", true);

    private final UUID tenant = UUID.randomUUID();

    @Test
    void showsThemWhereTheShareSaysSo() {
        neighbours.companySkillResume(ada, tenant, 7, Neighbours.skillResume(), withCompanySkill());

        Json share = shareIn(tenant, WITH_COMPANY).statusCode(201).extract().as(Json.class);

        assertThat(share.getBoolean("includeCompanySkills")).isTrue();
        assertThat(visit(share.get("shareToken")).asString()).contains("Zymurgy", "Company skill");
        as(ada).get("/api/v1/shares/" + share.get("id")).then().body(json("includeCompanySkills", equalTo(true)));
    }

    @Test
    void showsNoneWhereItDoesNot() {
        neighbours.companySkillResume(ada, tenant, 7, Neighbours.skillResume(), withCompanySkill());

        Json share = shareIn(tenant, Map.of("kind", "skill_resume"))
                .statusCode(201)
                .extract()
                .as(Json.class);

        assertThat(share.getBoolean("includeCompanySkills")).isFalse();
        assertThat(visit(share.get("shareToken")).asString())
                .contains("Apache Kafka")
                .doesNotContain("Zymurgy");
    }

    @Test
    void takesThemOffOnceTheirPersonHasLeft() {
        neighbours.companySkillResume(ada, tenant, 7, Neighbours.skillResume(), withCompanySkill());
        String token = shareIn(tenant, WITH_COMPANY)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("shareToken");
        assertThat(visit(token).asString()).contains("Zymurgy");

        neighbours.companySkillResume(ada, tenant, 8, Neighbours.skillResume(), Neighbours.skillResume());
        try (Events events = Events.connect()) {
            events.publish("vitae.resume.skill-resume", Neighbours.skillResumeChanged(ada, 8));
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        visit(token).asString())
                .contains("Apache Kafka")
                .doesNotContain("Zymurgy"));
    }

    @Test
    void keepsShowingThemAsTheyChange() {
        neighbours.companySkillResume(ada, tenant, 7, Neighbours.skillResume(), Neighbours.skillResume());
        String token = shareIn(tenant, WITH_COMPANY)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("shareToken");

        neighbours.companySkillResume(ada, tenant, 8, Neighbours.skillResume(), withCompanySkill());
        try (Events events = Events.connect()) {
            events.publish("vitae.resume.skill-resume", Neighbours.skillResumeChanged(ada, 8));
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(visit(token).asString()).contains("Zymurgy"));
    }

    @Test
    void areAddedAndTakenOffLater() {
        neighbours.companySkillResume(ada, tenant, 7, Neighbours.skillResume(), withCompanySkill());
        Created share = created(Map.of("kind", "skill_resume"));
        Created resume = created(Map.of("kind", "resume", "subjectId", resumeId));

        patch(as(ada), share, true).statusCode(422).body(json("errors[0].code", equalTo("no_tenant")));
        patch(inTenant(), resume, true).statusCode(422).body(json("errors[0].code", equalTo("not_applicable")));
        assertThat(visit(share.shareToken()).asString()).doesNotContain("Zymurgy");
        patch(inTenant(), share, true).statusCode(200).body(json("includeCompanySkills", equalTo(true)));
        assertThat(visit(share.shareToken()).asString()).contains("Zymurgy");

        patch(as(ada), share, false).statusCode(200).body(json("includeCompanySkills", equalTo(false)));
        assertThat(visit(share.shareToken()).asString()).doesNotContain("Zymurgy");
    }

    @Test
    void refusesThemWhereThereAreNone() {
        share(WITH_COMPANY)
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/includeCompanySkills")))
                .body(json("errors[0].code", equalTo("no_tenant")));
        shareIn(tenant, Map.of("kind", "resume", "subjectId", resumeId, "includeCompanySkills", true))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/includeCompanySkills")));
    }

    private RequestSpecification inTenant() {
        return given().header("Authorization", "Bearer " + TestTokens.personInTenant(ada, tenant, "public"));
    }

    private static ValidatableResponse patch(RequestSpecification who, Created share, boolean companySkills) {
        return who.contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"includeCompanySkills\": " + companySkills + "}")
                .patch("/api/v1/shares/" + share.id())
                .then();
    }

    private ValidatableResponse shareIn(UUID company, Map<String, ?> wanted) {
        return given().header("Authorization", "Bearer " + TestTokens.personInTenant(ada, company, "public"))
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/api/v1/shares")
                .then();
    }

    private static ObjectNode withCompanySkill() {
        ObjectNode skills = Neighbours.skillResume();
        ArrayNode listed = (ArrayNode) skills.at("/categories/0/skills");
        listed.addObject()
                .put("name", "Zymurgy")
                .put("scope", "company")
                .put("uses", 0)
                .put("tier", "unrated")
                .put("minutesSaved", 0);
        return skills;
    }
}
