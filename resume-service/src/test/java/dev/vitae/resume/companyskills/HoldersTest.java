package dev.vitae.resume.companyskills;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.companyskills.Skills.add;
import static dev.vitae.resume.companyskills.Skills.attach;
import static dev.vitae.resume.companyskills.Skills.patch;
import static dev.vitae.resume.companyskills.Skills.shown;
import static dev.vitae.resume.companyskills.Skills.version;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.career.Records;
import dev.vitae.resume.companies.Company;
import dev.vitae.resume.skills.SkillKey;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which members have a skill of their company. */
@ResumeServiceTest
class HoldersTest {

    private final Company company = new Company();
    private final UUID admin = company.admin();
    private final UUID ada = company.member();
    private final UUID bob = company.member();

    @Test
    void haveItInTheirSkillsResumeWhenItIsAskedFor() {
        String go = add(company, admin, "Go");

        attach(company, admin, go, ada);

        assertThat(shown(company, ada)).containsExactly("Go");
        assertThat(shown(company, bob)).isEmpty();
        company.as(ada).get("/api/v1/skill-resume").then().body(json("totals.skills", equalTo(0)));
        // Whoever is signed in to no company, or to another one, shows nothing of this one.
        as(ada).get("/api/v1/skill-resume?includeCompanySkills=true").then().body(json("totals.skills", equalTo(0)));
        Company another = new Company();
        another.comes(ada, "member");
        assertThat(shown(another, ada)).isEmpty();
    }

    @Test
    void areToldOfEveryChangeOfWhatTheyHave() {
        String go = add(company, admin, "Go");
        assertThat(version(ada)).isZero();

        attach(company, admin, go, ada);
        attach(company, admin, go, ada);
        assertThat(version(ada)).isEqualTo(1);

        patch(company, admin, go, "*", Map.of("name", "Golang")).statusCode(200);
        patch(company, admin, go, "*", Map.of("name", "Golang")).statusCode(200);
        assertThat(version(ada)).isEqualTo(2);

        company.as(admin).delete(go + "/members/" + ada).then().statusCode(204);
        company.as(admin).delete(go + "/members/" + ada).then().statusCode(404);
        assertThat(version(ada)).isEqualTo(3);

        attach(company, admin, go, ada);
        company.as(admin).delete(go).then().statusCode(204);
        assertThat(version(ada)).isEqualTo(5);
        assertThat(shown(company, ada)).isEmpty();
        assertThat(version(bob)).isZero();
        awaitChanges(ada, 5);
    }

    @Test
    void areListedToMembersTheLastOneFirst() {
        String go = add(company, admin, "Go");
        attach(company, admin, go, ada);
        attach(company, admin, go, bob);

        Json first = company.as(ada)
                .get(go + "/members?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);

        assertThat(first.getString("items[0].userId")).isEqualTo(bob.toString());
        company.as(ada)
                .get(go + "/members?limit=1&cursor=" + first.getString("next"))
                .then()
                .body(json("items[*].userId", equalTo(List.of(ada.toString()))))
                .body(json("next", equalTo(null)));
    }

    @Test
    void areMembersOfTheCompany() {
        String go = add(company, admin, "Go");
        UUID stranger = new Company().member();

        for (UUID nobody : List.of(stranger, UUID.randomUUID())) {
            company.as(admin).put(go + "/members/" + nobody).then().statusCode(404);
        }
        company.as(admin).put(go + "/members/42").then().statusCode(404);
        company.as(ada).put(go + "/members/" + ada).then().statusCode(403);
        company.as(ada).get(go + "/members").then().body(json("items", hasSize(0)));
    }

    /** Names that fold in every way there is. */
    @Test
    void haveItUnderTheKeyThatEventsCallItBy() {
        String skill = add(company, admin, "Go");
        attach(company, admin, skill, ada);

        for (String name : List.of("  Ça   VA ﬁne ", "İSTANBUL ß Σ", "日本語 ＡＢＣ", "\ud83d\udc0d C++/\\'\"")) {
            patch(company, admin, skill, "*", Map.of("name", name)).statusCode(200);
            List<String> keys = company.as(ada)
                    .get("/api/v1/skill-resume?includeCompanySkills=true")
                    .then()
                    .extract()
                    .as(Json.class)
                    .get("categories[*].skills[*].skillKey");

            assertThat(keys).containsExactly(SkillKey.of(ada, name));
        }
    }

    @Test
    void haveASkillOnceThatIsTheirOwnToo() {
        Records.add(ada, Records.SKILLS, Map.of("name", "GO"));

        attach(company, admin, add(company, admin, "Go"), ada);

        assertThat(shown(company, ada)).containsExactly("GO");
    }

    @Test
    void loseItAtOnceWhenTheyLeaveAndComeBackWithout() throws SQLException {
        String go = add(company, admin, "Go");
        attach(company, admin, go, ada);
        attach(company, admin, go, bob);

        company.leaves(ada);

        assertThat(shown(company, ada)).isEmpty();
        company.as(ada).get(go).then().statusCode(404).body(json("code", equalTo("tenant_not_found")));
        company.as(ada).get(Skills.PATH).then().statusCode(404);
        company.as(admin).get(go + "/members").then().body(json("items[*].userId", equalTo(List.of(bob.toString()))));
        company.as(admin).put(go + "/members/" + ada).then().statusCode(404);
        assertThat(version(ada)).isEqualTo(2);
        awaitChanges(ada, 2);
        assertThat(shown(company, bob)).containsExactly("Go");
        assertThat(Rows.of(ada)).containsEntry("company_skill_holders", 0);

        company.comes(ada, "member");
        assertThat(shown(company, ada)).isEmpty();
    }

    /** As of a topic that is read again from its beginning. */
    @Test
    void keepWhatTheyWereGivenAfterARemovalThatIsReadAgain() throws SQLException {
        company.leaves(ada);
        company.comes(ada, "member");
        attach(company, admin, add(company, admin, "Go"), ada);
        Rows.run("delete from memberships where user_id = '" + ada + "'");

        company.tell(company.membership(ada, null, Instant.now().minusSeconds(60)));
        company.comes(ada, "member");

        assertThat(shown(company, ada)).containsExactly("Go");
    }

    @Test
    void stayWhenTheirCompanyIsErasedWithAllThatItHeld() throws SQLException {
        attach(company, admin, add(company, admin, "Go"), ada);
        Records.add(ada, Records.SKILLS, Map.of("name", "Java"));
        company.tell(company.event(
                "TenantSettingsChanged",
                "{\"tenantId\": \"%s\", \"settingsVersion\": 1, \"minutesPerOperation\": {}}".formatted(company.id())));
        UUID erasure = UUID.randomUUID();

        try (Events events = Events.connect()) {
            company.tell(company.event(
                    "TenantErased", "{\"tenantId\": \"%s\", \"erasureId\": \"%s\"}".formatted(company.id(), erasure)));
            events.awaitOne("vitae.resume.erasure", erasure.toString(), "DataErased");
        }

        assertThat(shown(company, ada)).containsExactly("Java");
        awaitChanges(ada, 3);
        company.tell(company.membership(bob, "member"));
        UUID behind = UUID.randomUUID();
        CloudEvent elsewhere = new Company().membership(behind, "member");
        company.tell(new CloudEvent(company.id().toString(), elsewhere.headers(), elsewhere.data()));
        await().until(() -> Rows.of(behind).get("memberships") == 1);
        for (String table : List.of("memberships", "tenant_settings", "company_skills", "company_skill_holders")) {
            assertThat(Rows.number("select count(*) from %s where tenant_id = '%s'".formatted(table, company.id())))
                    .as(table)
                    .isZero();
        }
    }

    private static void awaitChanges(UUID user, int version) {
        try (Events events = Events.connect()) {
            await().untilAsserted(() -> assertThat(events.all("vitae.resume.skill-resume").stream()
                            .filter(event -> event.key().equals(user.toString()))
                            .map(CloudEvent::data)
                            .map(Json::of)
                            .map(change -> change.getInt("skillResumeVersion")))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, version).boxed().toList()));
        }
    }
}
