package dev.vitae.resume.ratings;

import dev.vitae.resume.companies.Company;
import dev.vitae.resume.skills.SkillKey;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** Ratings as raters' clients give them. */
final class Rating {

    private Rating() {}

    static String path(UUID person, String skill) {
        return skills(person) + "/" + SkillKey.of(person, skill) + "/rating";
    }

    static String skills(UUID person) {
        return "/api/v1/colleagues/" + person + "/skills";
    }

    static ValidatableResponse give(Company company, UUID rater, UUID person, String skill, int rating) {
        return give(company, rater, person, skill, Map.of("rating", rating));
    }

    static ValidatableResponse give(Company company, UUID rater, UUID person, String skill, Object body) {
        return company.as(rater)
                .contentType("application/json")
                .body(body)
                .put(path(person, skill))
                .then();
    }
}
