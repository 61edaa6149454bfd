package dev.vitae.vacancy;

import dev.vitae.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theServiceKeepsTheWallsOfTheHouse() {
        HouseRules.of("vacancy")
                .check("feeds", "jobs.places", "jobs.stages", "languages", "postings", "salaries", "search", "sheets");
    }
}
