package dev.vitae.sharing;

import dev.vitae.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void keepsTheWallsOfTheHouse() {
        HouseRules.of("sharing").check();
    }
}
