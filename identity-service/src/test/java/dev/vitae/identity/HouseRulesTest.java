package dev.vitae.identity;

import dev.vitae.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theServiceKeepsTheWallsOfTheHouse() {
        HouseRules.of("identity").check();
    }
}
