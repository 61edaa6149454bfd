package dev.vitae.resume.companyskills;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.companyskills.Skills.PATH;
import static dev.vitae.resume.companyskills.Skills.add;
import static dev.vitae.resume.companyskills.Skills.names;
import static dev.vitae.resume.companyskills.Skills.patch;
import static dev.vitae.resume.companyskills.Skills.post;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.companies.Company;
import dev.vitae.testkit.Json;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a company says that its people can do. */
@ResumeServiceTest
class CompanySkillsTest {

    private final Company company = new Company();
    private final UUID admin = company.admin();

    @Test
    void isKeptWithItsDefaultsAndChangedOnTopOfWhatItSays() {
        String go = post(company, admin, Map.of("name", " Go "))
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .body(json("name", equalTo("Go")))
                .body(json("category", equalTo("Technical")))
                .extract()
                .header("Location");
        company.as(admin).header("If-None-Match", "\"v0\"").get(go).then().statusCode(304);

        patch(company, admin, go, "\"v0\"", Map.of("category", "Languages"))
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body(json("category", equalTo("Languages")));
        patch(company, admin, go, "\"v0\"", Map.of("name", "Golang"))
                .statusCode(412)
                .body(json("code", equalTo("stale")));
        patch(company, admin, go, "\"v1\"", Map.of("category", "Languages")).header("ETag", "\"v1\"");
        company.as(admin)
                .contentType("application/json")
                .body(Map.of("name", "Golang"))
                .put(go)
                .then()
                .statusCode(428);
        company.as(admin)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("name", "Golang"))
                .put(go)
                .then()
                .statusCode(200)
                .body(json("name", equalTo("Golang")))
                .body(json("category", equalTo("Technical")));

        company.as(admin).delete(go).then().statusCode(204);
        company.as(admin).get(go).then().statusCode(404).body(json("code", equalTo("not_found")));
        company.as(admin).delete(go).then().statusCode(404);
    }

    @Test
    void isNamedOncePerCompanyWhateverItsCase() {
        add(company, admin, "Ruby on Rails");
        String java = add(company, admin, "Java");
        Company another = new Company();

        post(company, admin, Map.of("name", "ruby  ON rails"))
                .statusCode(409)
                .body(json("code", equalTo("skill_exists")))
                .body(json("errors[0].pointer", equalTo("/name")));
        patch(company, admin, java, "*", Map.of("name", "RUBY ON RAILS")).statusCode(409);
        patch(company, admin, java, "*", Map.of("name", "JAVA")).statusCode(200);
        post(another, another.admin(), Map.of("name", "Java")).statusCode(201);
    }

    @Test
    void isAddedOnceHoweverManyAdminsAddItAtOnce() {
        List<UUID> admins = List.of(admin, company.admin());

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(company, admins.get(i % 2), Map.of("name", i % 2 == 0 ? "Go" : "GO"))
                                .extract()
                                .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void isAddedOnceForAnIdempotencyKey() {
        for (int i = 0; i < 2; i++) {
            company.as(admin)
                    .header("Idempotency-Key", "key-" + admin)
                    .contentType("application/json")
                    .body(Map.of("name", "Go"))
                    .post(PATH)
                    .then()
                    .statusCode(201);
        }

        assertThat(names(company, admin, "")).containsExactly("Go");
    }

    @Test
    void isListedByNameAndFoundByCategory() {
        for (String name : List.of("docker", "Ada", "Rust", "eclipse")) {
            add(company, admin, name);
        }
        post(company, admin, Map.of("name", "Negotiation", "category", "Soft skills"));

        Json page = company.as(admin).get(PATH + "?limit=3").then().extract().as(Json.class);
        List<String> rest = names(company, admin, "?limit=3&cursor=" + page.getString("next"));

        assertThat(names(company, admin, "")).containsExactly("Ada", "docker", "eclipse", "Negotiation", "Rust");
        assertThat(page.<String>getList("items[*].name")).containsExactly("Ada", "docker", "eclipse");
        assertThat(rest).containsExactly("Negotiation", "Rust");
        assertThat(names(company, admin, "?category=Soft skills")).containsExactly("Negotiation");
        company.as(admin).get(PATH + "?cursor=~").then().statusCode(400).body(json("code", equalTo("cursor_invalid")));
        company.as(admin)
                .get(PATH + "?category=" + "x".repeat(101))
                .then()
                .statusCode(400)
                .body(json("code", equalTo("category_invalid")));
    }

    @Test
    void hasANameThatCanBeKept() {
        for (String name : List.of("", "x".repeat(256), "a\nb", "\u00a0", "\ufdfa".repeat(255))) {
            post(company, admin, Map.of("name", name))
                    .statusCode(422)
                    .body(json("errors[0].pointer", equalTo("/name")));
        }
        post(company, admin, Map.of("name", "\ud83d\udc0d".repeat(127))).statusCode(201);
    }

    @Test
    void areAtMostFiveHundredPerCompany() throws SQLException {
        Rows.run(
                """
                insert into company_skills (id, tenant_id, name, folded_name)
                select uuidv7(), '%s', 'Skill ' || i, 'skill ' || i from generate_series(1, 499) i"""
                        .formatted(company.id()));

        add(company, admin, "One more");

        post(company, admin, Map.of("name", "Too many"))
                .statusCode(409)
                .body(json("code", equalTo("company_skill_limit")));
    }

    @Test
    void isReadByMembersAndWrittenByAdmins() {
        String go = add(company, admin, "Go");
        UUID member = company.member();

        assertThat(names(company, member, "")).containsExactly("Go");
        company.as(member).get(go).then().statusCode(200);
        refusedTo(member, go, 403, "forbidden");
        assertThat(names(company, admin, "")).containsExactly("Go");
    }

    @Test
    void isForWhoIsAnAdminNowWhateverTheyWere() {
        UUID other = company.admin();
        String go = add(company, other, "Go");

        company.comes(other, "member");
        refusedTo(other, go, 403, "forbidden");

        company.comes(other, "admin");
        company.as(other).delete(go).then().statusCode(204);
    }

    @Test
    void isHiddenFromOtherCompanies() {
        String go = add(company, admin, "Go");
        Company another = new Company();
        UUID stranger = another.admin();

        another.as(stranger).get(go).then().statusCode(404).body(json("code", equalTo("not_found")));
        another.as(stranger).get(go + "/members").then().statusCode(404);
        patch(another, stranger, go, "*", Map.of("name", "Java")).statusCode(404);
        another.as(stranger).delete(go).then().statusCode(404);
        another.as(stranger).put(go + "/members/" + stranger).then().statusCode(404);
        assertThat(names(another, stranger, "")).isEmpty();
        // A token that names a company proves nothing.
        refusedTo(stranger, go, 404, "tenant_not_found");
        assertThat(names(company, admin, "")).containsExactly("Go");
    }

    @Test
    void isOfNoCompanyWithoutOne() {
        as(admin).get(PATH).then().statusCode(409).body(json("code", equalTo("no_tenant")));
        RestAssured.get(PATH).then().statusCode(401);
    }

    private void refusedTo(UUID user, String skill, int status, String code) {
        post(company, user, Map.of("name", "Rust")).statusCode(status).body(json("code", equalTo(code)));
        patch(company, user, skill, "*", Map.of("name", "Rust"))
                .statusCode(status)
                .body(json("code", equalTo(code)));
        company.as(user).delete(skill).then().statusCode(status).body(json("code", equalTo(code)));
        company.as(user)
                .put(skill + "/members/" + user)
                .then()
                .statusCode(status)
                .body(json("code", equalTo(code)));
        company.as(user)
                .delete(skill + "/members/" + user)
                .then()
                .statusCode(status)
                .body(json("code", equalTo(code)));
    }
}
