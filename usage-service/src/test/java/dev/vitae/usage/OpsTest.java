package dev.vitae.usage;

import dev.vitae.testkit.Json;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An operator at the pages, whose neighbours are there; what they set is taken back. */
abstract class OpsTest {

    static final String SWITCH = "platform_llm_enabled";

    @Stub("accounts")
    StubService accounts;

    @Stub("generation")
    StubService generations;

    final Operator root = new Operator();

    /** Whatever becomes of that one. */
    private final UUID somebodyElse = UUID.randomUUID();

    @BeforeEach
    void theNeighboursAreThere() {
        accounts.reset();
        generations.reset();
        root.isToldBy(accounts, generations);
    }

    @AfterEach
    void everythingIsAsItWas() {
        for (String key : List.of(SWITCH, "person_budget_cap", "limits_friend")) {
            Settings.putDefault(somebodyElse, key);
        }
    }

    int version(String key) {
        return Settings.get(root.id, key).then().extract().as(Json.class).getInt("version");
    }

    boolean platformKeyIsOn() {
        return Settings.get(root.id, SWITCH).then().extract().as(Json.class).get("value");
    }
}
