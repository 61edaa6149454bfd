package dev.vitae.resume.companyskills;

import static dev.vitae.resume.Api.as;

import dev.vitae.resume.companies.Company;
import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Skills of a company as its people's clients see them. */
public final class Skills {

    public static final String PATH = "/api/v1/company-skills";

    private Skills() {}

    public static ValidatableResponse post(Company company, UUID user, Object body) {
        return company.as(user)
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then();
    }

    /** Adds one; answers where it is. */
    public static String add(Company company, UUID admin, String name) {
        return post(company, admin, Map.of("name", name))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static ValidatableResponse patch(Company company, UUID user, String path, String ifMatch, Object changes) {
        return company.as(user)
                .header("If-Match", ifMatch)
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(changes)
                .patch(path)
                .then();
    }

    public static void attach(Company company, UUID admin, String path, UUID person) {
        company.as(admin).put(path + "/members/" + person).then().statusCode(204);
    }

    public static List<String> names(Company company, UUID user, String query) {
        return company.as(user)
                .get(PATH + query)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("items[*].name");
    }

    /** What the skills résumé lists when those of the company are asked for. */
    public static List<String> shown(Company company, UUID user) {
        return company.as(user)
                .get("/api/v1/skill-resume?includeCompanySkills=true")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("categories[*].skills[*].name");
    }

    /** How often what a person's skills résumé says has changed. */
    public static int version(UUID user) {
        return as(user).get("/api/v1/skill-resume")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .getInt("skillResumeVersion");
    }
}
