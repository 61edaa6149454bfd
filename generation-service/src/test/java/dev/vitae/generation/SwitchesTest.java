package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Logs;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import dev.vitae.testkit.StubService.Outage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators switch is learnt from usage-service too, where no event tells of it. */
@GenerationServiceTest
class SwitchesTest {

    private static final String PATH = "/internal/system-configs";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("usage")
    StubService usage;

    private Person ada;

    @BeforeEach
    void adaSignsIn() {
        usage.reset();
        ada = Person.known(resumes, vacancies);
    }

    @AfterEach
    void tailoringIsSwitchedOn() {
        usage.reset();
        tells(true);
        await().atMost(SOON).until(() -> status() == 202);
        usage.reset();
    }

    @Test
    void holdWhereTheEventWasMissed() {
        tells(false);

        await().atMost(SOON).until(() -> status() == 503);

        ada.post().body(json("code", equalTo("tailoring_off")));
        tells(true);
        await().atMost(SOON).until(() -> status() == 202);
    }

    @Test
    void goOnHoldingWhileUsageServiceIsAway() {
        tells(false);
        await().atMost(SOON).until(() -> status() == 503);

        usage.suffer(Outage.UNAVAILABLE);

        int asked = asked();
        await().atMost(SOON).until(() -> asked() > asked + 1);
        ada.post().statusCode(503).body(json("code", equalTo("tailoring_off")));
    }

    @Test
    void areTheNewestWhateverIsToldLast() {
        int earlier = Switched.version();
        tells(false);
        await().atMost(SOON).until(() -> status() == 503);

        tells(true, earlier);

        int asked = asked();
        await().atMost(SOON).until(() -> asked() > asked + 1);
        assertThat(status()).isEqualTo(503);
    }

    @Test
    void areMissedAloudOnceAndFoundAgainOnce() {
        tells(true);
        int read = asked();
        await().atMost(SOON).until(() -> asked() > read + 1);
        try (Logs logs = Logs.open()) {
            usage.suffer(Outage.UNAVAILABLE);
            int asked = asked();
            await().atMost(SOON).until(() -> asked() > asked + 2);
            usage.suffer(Outage.NONE);
            tells(true);
            await().atMost(SOON).until(() -> logs.text().contains("switches read again"));

            assertThat(logs.text()).containsOnlyOnce("switches not read").containsOnlyOnce("switches read again");
        }
    }

    @Test
    void goOnHoldingWhileNothingHasChanged() {
        usage.answer("GET", PATH, request -> new Answer(304, "application/json", new byte[0]));

        int asked = asked();
        await().atMost(SOON).until(() -> asked() > asked + 1);

        assertThat(status()).isEqualTo(202);
    }

    private int status() {
        return ada.post().extract().statusCode();
    }

    private int asked() {
        return (int) usage.requests().stream()
                .filter(request -> request.path().equals(PATH))
                .count();
    }

    private void tells(boolean tailoring) {
        tells(tailoring, Switched.version());
    }

    private void tells(boolean tailoring, int version) {
        ObjectNode all = (ObjectNode) JsonNodes.read(Contracts.http("usage", "system-configs"));
        all.get("items").forEach(setting -> {
            if (setting.get("key").asText().equals("tailoring_enabled")) {
                ((ObjectNode) setting).put("value", tailoring).put("configVersion", version);
            }
        });
        usage.answer("GET", PATH, 200, all.toString());
    }
}
