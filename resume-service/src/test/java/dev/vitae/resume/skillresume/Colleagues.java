package dev.vitae.resume.skillresume;

import dev.vitae.resume.companies.Company;
import dev.vitae.resume.skills.SkillKey;
import java.util.Map;
import java.util.UUID;

/** People of one company who rate each other's skills. */
final class Colleagues {

    private Colleagues() {}

    /** Brings somebody into a company of their own; a new colleague gives each of those stars. */
    static void rate(UUID person, String skill, int... stars) {
        Company company = new Company();
        company.comes(person, "member");
        for (int rating : stars) {
            company.as(company.member())
                    .contentType("application/json")
                    .body(Map.of("rating", rating, "note", "Said in confidence."))
                    .put("/api/v1/colleagues/" + person + "/skills/" + SkillKey.of(person, skill) + "/rating")
                    .then()
                    .statusCode(201);
        }
    }
}
