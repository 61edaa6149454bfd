package dev.vitae.resume.ratings;

import static dev.vitae.resume.companyskills.Skills.add;
import static dev.vitae.resume.companyskills.Skills.attach;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.career.Records;
import dev.vitae.resume.companies.Company;
import dev.vitae.resume.skills.SkillKey;
import dev.vitae.testkit.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What colleagues see of a person's skills. */
@ResumeServiceTest
class ColleagueSkillsTest {

    private final Company company = new Company();
    private final UUID admin = company.admin();
    private final UUID ada = company.member();
    private final UUID bob = company.member();

    @Test
    void areNamesAndCategoriesAndNothingElse() {
        Records.add(ada, Records.SKILLS, Map.of("name", "Java", "category", "Languages", "proficiency", "beginner"));

        assertThat(items(bob))
                .containsExactly(Map.of(
                        "skillKey",
                        SkillKey.of(ada, "Java"),
                        "name",
                        "Java",
                        "category",
                        "Languages",
                        "scope",
                        "personal"));
        company.as(bob).get(Records.SKILLS).then().body(json("items", hasSize(0)));
    }

    @Test
    void areThoseThatThePersonLeavesOpen() {
        String java = Records.add(ada, Records.SKILLS, Map.of("name", "Java", "openToColleagues", false));
        Records.add(ada, Records.SKILLS, Map.of("name", "Rust"));
        assertThat(names(bob)).containsExactly("Rust");
        Rating.give(company, bob, ada, "Java", 5).statusCode(404);

        Records.patch(ada, Records.SKILLS + "/" + java, "*", Map.of("openToColleagues", true))
                .statusCode(200)
                .body(json("openToColleagues", equalTo(true)));
        assertThat(names(bob)).containsExactly("Java", "Rust");

        Rating.give(company, bob, ada, "Java", 5).statusCode(201);
        Records.patch(ada, Records.SKILLS + "/" + java, "*", Map.of("openToColleagues", false));
        Rating.give(company, bob, ada, "Java", 4).statusCode(404);
        company.as(bob).delete(Rating.path(ada, "Java")).then().statusCode(204);
    }

    @Test
    void areThoseOfTheCompanyToo() {
        attach(company, admin, add(company, admin, "Go"), ada);
        Records.add(ada, Records.SKILLS, Map.of("name", "RUST"));
        attach(company, admin, add(company, admin, "Rust"), ada);
        Records.add(ada, Records.SKILLS, Map.of("name", "Java", "openToColleagues", false));
        attach(company, admin, add(company, admin, "java"), ada);

        assertThat(items(bob))
                .extracting(skill -> skill.get("name") + " " + skill.get("scope"))
                .containsExactly("Go company", "java company", "RUST personal");
        Company another = new Company();
        another.comes(ada, "member");
        another.as(another.member())
                .get(Rating.skills(ada))
                .then()
                .body(json("items[*].name", equalTo(List.of("RUST"))));
    }

    @Test
    void areListedByNamePageByPage() {
        for (String name : List.of("docker", "Ada", "Rust")) {
            Records.add(ada, Records.SKILLS, Map.of("name", name));
        }

        Json first = company.as(bob)
                .get(Rating.skills(ada) + "?limit=2")
                .then()
                .extract()
                .as(Json.class);

        assertThat(first.<String>getList("items[*].name")).containsExactly("Ada", "docker");
        company.as(bob)
                .get(Rating.skills(ada) + "?limit=2&cursor=" + first.getString("next"))
                .then()
                .body(json("items[*].name", equalTo(List.of("Rust"))));
        for (String cursor : List.of("~", "AA", "_w")) {
            company.as(bob)
                    .get(Rating.skills(ada) + "?cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body(json("code", equalTo("cursor_invalid")));
        }
    }

    private List<Map<String, Object>> items(UUID reader) {
        return company.as(reader)
                .get(Rating.skills(ada))
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("items");
    }

    private List<Object> names(UUID reader) {
        return items(reader).stream().map(skill -> skill.get("name")).toList();
    }
}
