package dev.vitae.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Visits are numbers in memory until they are written down. */
@ExtendWith(TheStack.class)
class ShareVisitsTest {

    private static final int VISITS = 7;

    @Test
    void areWrittenDownWhenTheProcessIsStopped(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        String link = ada.shares(Map.of("kind", "resume", "subjectId", ada.uploadsTheSampleResume()));
        // A process that writes nothing down by itself.
        stack.killService(Service.SHARING);
        stack.startService(Service.SHARING, Map.of("VITAE_VISITS_WRITE_EVERY", "1h"));
        Json share;
        try {
            for (int i = 0; i < VISITS; i++) {
                given().accept("application/json").get(link).then().statusCode(200);
            }
            share = ada.read("/api/v1/shares");
            assertThat(share.getInt("items[0].accessCount")).isZero();

            // When
            stack.stopService(Service.SHARING);
        } finally {
            stack.killService(Service.SHARING);
            stack.startService(Service.SHARING);
        }

        // Then
        assertThat(ada.read("/api/v1/shares").getInt("items[0].accessCount")).isEqualTo(VISITS);
        Json statistics = ada.read("/api/v1/shares/" + share.getString("items[0].id") + "/statistics");
        assertThat(statistics.getInt("views") + statistics.getInt("bots")).isEqualTo(VISITS);
    }
}
