package dev.vitae.resume;

import dev.vitae.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theServiceKeepsTheWallsOfTheHouse() {
        HouseRules.of("resume").check("parsing", "career.matching", "quality");
    }
}
