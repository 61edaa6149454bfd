package dev.vitae.resume.skillresume;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.serviceFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.career.Records;
import dev.vitae.resume.skills.Told;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a company adds to a member's skills résumé, and to nobody else's. */
@ResumeServiceTest
class CompanySkillResumeTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID tenant = UUID.randomUUID();

    @BeforeEach
    void adaBelongsToACompany() throws SQLException {
        CompanyRows.member(tenant, ada, "member");
        CompanyRows.member(tenant, bob, "admin");
    }

    @Test
    void addsSkillsOfTheCompanyWhereAskedForAlone() throws SQLException {
        CompanyRows.skill(tenant, ada, "Zymurgy");
        CompanyRows.skill(tenant, bob, "Alchemy");
        CompanyRows.skill(UUID.randomUUID(), ada, "Sorcery");

        assertThat(Skills.names(read(ada, tenant, true))).containsExactly("Zymurgy");
        assertThat(Skills.named(read(ada, tenant, true), "Zymurgy").getString("scope"))
                .isEqualTo("company");
        assertThat(Skills.names(read(ada, tenant, false))).isEmpty();
        as(ada).get("/api/v1/skill-resume").then().statusCode(200);
        assertThat(Skills.names(as(ada).queryParam("includeCompanySkills", true)
                        .get("/api/v1/skill-resume")
                        .as(Json.class)))
                .isEmpty();
    }

    @Test
    void listsOnceWhatThePersonAndTheCompanyName() throws SQLException {
        Records.add(ada, Records.SKILLS, Map.of("name", "ZYMURGY", "proficiency", "expert"));
        CompanyRows.skill(tenant, ada, "Zymurgy");

        Json read = read(ada, tenant, true);

        assertThat(read.getInt("totals.skills")).isEqualTo(1);
        Json skill = Skills.named(read, "ZYMURGY");
        assertThat(skill.getString("scope")).isEqualTo("personal");
        assertThat(skill.getString("proficiency")).isEqualTo("expert");
        assertThat(skill.getString("companySkillId")).isNotNull();
        assertThat(Skills.named(read(ada, tenant, false), "ZYMURGY").getString("companySkillId"))
                .isNull();
    }

    @Test
    void hidesThemFromWhoHasLeftWhateverTheTokenSays() throws SQLException {
        CompanyRows.skill(tenant, ada, "Zymurgy");
        assertThat(Skills.names(read(ada, tenant, true))).containsExactly("Zymurgy");

        CompanyRows.member(tenant, ada, null);

        assertThat(Skills.names(read(ada, tenant, true))).isEmpty();
        assertThat(Skills.names(shared(ada, tenant))).isEmpty();
    }

    @Test
    void givesAServiceThemForAMemberOfThatCompanyAlone() throws SQLException {
        CompanyRows.skill(tenant, ada, "Zymurgy");
        UUID elsewhere = UUID.randomUUID();
        CompanyRows.skill(elsewhere, ada, "Sorcery");

        assertThat(Skills.names(shared(ada, tenant))).containsExactly("Zymurgy");
        assertThat(Skills.names(shared(ada, elsewhere))).isEmpty();
        assertThat(Skills.names(serviceFor(ada)
                        .queryParam("tenantId", tenant)
                        .get("/internal/skill-resume")
                        .as(Json.class)))
                .isEmpty();
    }

    @Test
    void reckonsWithTheSettingsOfTheCompanyForItsMembers() throws SQLException {
        CompanyRows.settings(tenant, 90_000_000, "CHF", 30);
        try (Events events = Events.connect()) {
            Told.Of told = Told.generation(ada, "2026-03-01T10:00:00Z", "Java");
            events.publish(told.topic(), told.event());
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> read(ada, tenant, false).getInt("totals.generations") == 1);

        Json read = read(ada, tenant, false);

        assertThat(read.getInt("totals.minutesSaved")).isEqualTo(30);
        assertThat(read.getInt("totals.valueMicros")).isEqualTo(45_000_000);
        assertThat(read.getString("totals.currency")).isEqualTo("CHF");
        assertThat(read.getString("basis.settings")).isEqualTo("tenant");
        assertThat(read.getMap("basis.minutesPerOperation")).containsEntry("parse", 20);

        CompanyRows.member(tenant, ada, null);

        Json left = read(ada, tenant, false);
        assertThat(left.getInt("totals.minutesSaved")).isEqualTo(45);
        assertThat(left.getString("basis.settings")).isEqualTo("default");
        assertThat(left.getString("totals.currency")).isEqualTo("EUR");
    }

    private static Json read(UUID user, UUID company, boolean companySkills) {
        return given().auth()
                .oauth2(TestTokens.personInTenant(user, company, "public"))
                .queryParam("includeCompanySkills", companySkills)
                .get("/api/v1/skill-resume")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    private static Json shared(UUID user, UUID company) {
        return serviceFor(user)
                .queryParam("includeCompanySkills", true)
                .queryParam("tenantId", company)
                .get("/internal/skill-resume")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }
}
