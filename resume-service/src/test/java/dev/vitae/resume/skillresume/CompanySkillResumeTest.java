package dev.vitae.resume.skillresume;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.serviceFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.career.Records;
import dev.vitae.resume.companies.Company;
import dev.vitae.resume.companyskills.Skills;
import dev.vitae.resume.skills.Told;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a company adds to a member's skills résumé, and to nobody else's. */
@ResumeServiceTest
class CompanySkillResumeTest {

    private final Company company = new Company();
    private final Company elsewhere = new Company();
    private UUID ada;
    private UUID bob;

    @BeforeEach
    void adaBelongsToACompany() {
        ada = company.member();
        bob = company.admin();
    }

    @Test
    void addsSkillsOfTheCompanyWhereAskedForAlone() {
        elsewhere.comes(ada, "admin");
        give(company, bob, ada, "Zymurgy");
        give(company, bob, bob, "Alchemy");
        give(elsewhere, ada, ada, "Sorcery");

        assertThat(SkillsOf.names(read(company, true))).containsExactly("Zymurgy");
        assertThat(SkillsOf.named(read(company, true), "Zymurgy").getString("scope"))
                .isEqualTo("company");
        assertThat(SkillsOf.names(read(elsewhere, true))).containsExactly("Sorcery");
        assertThat(SkillsOf.names(read(company, false))).isEmpty();
        assertThat(SkillsOf.names(as(ada).queryParam("includeCompanySkills", true)
                        .get("/api/v1/skill-resume")
                        .as(Json.class)))
                .isEmpty();
    }

    @Test
    void listsOnceWhatThePersonAndTheCompanyName() {
        Records.add(ada, Records.SKILLS, Map.of("name", "ZYMURGY", "proficiency", "expert"));
        String id = give(company, bob, ada, "Zymurgy");

        Json read = read(company, true);

        assertThat(read.getInt("totals.skills")).isEqualTo(1);
        Json skill = SkillsOf.named(read, "ZYMURGY");
        assertThat(skill.getString("scope")).isEqualTo("personal");
        assertThat(skill.getString("proficiency")).isEqualTo("expert");
        assertThat(id).endsWith(skill.getString("companySkillId"));
        assertThat(SkillsOf.named(read(company, false), "ZYMURGY").getString("companySkillId"))
                .isNull();
    }

    @Test
    void hidesThemFromWhoHasLeftWhateverTheTokenSays() {
        give(company, bob, ada, "Zymurgy");
        assertThat(SkillsOf.names(read(company, true))).containsExactly("Zymurgy");
        assertThat(SkillsOf.names(shared(company))).containsExactly("Zymurgy");

        company.leaves(ada);

        assertThat(SkillsOf.names(read(company, true))).isEmpty();
        assertThat(SkillsOf.names(shared(company))).isEmpty();
    }

    @Test
    void givesAServiceThemForAMemberWhereItAsksForThem() {
        give(company, bob, ada, "Zymurgy");

        assertThat(SkillsOf.names(shared(company))).containsExactly("Zymurgy");
        assertThat(SkillsOf.names(shared(elsewhere))).isEmpty();
        assertThat(SkillsOf.names(serviceFor(ada)
                        .queryParam("tenantId", company.id())
                        .get("/internal/skill-resume")
                        .as(Json.class)))
                .isEmpty();
    }

    @Test
    void reckonsWithTheSettingsOfTheCompanyForItsMembers() {
        company.tell(company.event(
                "TenantSettingsChanged",
                """
                {"tenantId": "%s", "settingsVersion": 1, "hourlyRateMicros": 90000000, "currency": "CHF",
                 "minutesPerOperation": {"generate": 30}}"""
                        .formatted(company.id())));
        Told.Of told = Told.generation(ada, "2026-03-01T10:00:00Z", "Java");
        try (Events events = Events.connect()) {
            events.publish(told.topic(), told.event());
        }

        Json read = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> read(company, false),
                        now -> now.getInt("totals.generations") == 1
                                && now.getString("basis.settings").equals("tenant"));

        assertThat(read.getInt("totals.minutesSaved")).isEqualTo(30);
        assertThat(read.getInt("totals.valueMicros")).isEqualTo(45_000_000);
        assertThat(read.getString("totals.currency")).isEqualTo("CHF");
        assertThat(read.getMap("basis.minutesPerOperation"))
                .containsEntry("parse", 20)
                .containsEntry("generate", 30)
                .containsEntry("export", 5);

        company.leaves(ada);

        Json left = read(company, false);
        assertThat(left.getInt("totals.minutesSaved")).isEqualTo(45);
        assertThat(left.getString("totals.currency")).isEqualTo("EUR");
        assertThat(left.getString("basis.settings")).isEqualTo("default");
    }

    /** The company gives a member a skill; answers where that is. */
    private static String give(Company company, UUID admin, UUID member, String name) {
        String path = Skills.add(company, admin, name);
        Skills.attach(company, admin, path, member);
        return path;
    }

    private Json read(Company signedInTo, boolean companySkills) {
        return signedInTo
                .as(ada)
                .queryParam("includeCompanySkills", companySkills)
                .get("/api/v1/skill-resume")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    private Json shared(Company with) {
        return serviceFor(ada)
                .queryParam("includeCompanySkills", true)
                .queryParam("tenantId", with.id())
                .get("/internal/skill-resume")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }
}
