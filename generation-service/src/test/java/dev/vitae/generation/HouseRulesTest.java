package dev.vitae.generation;

import dev.vitae.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theServiceKeepsTheWallsOfTheHouse() {
        HouseRules.of("generation")
                .check("terms", "matching", "guard", "llm", "comparison", "workflows", "steps", "assistant");
    }
}
