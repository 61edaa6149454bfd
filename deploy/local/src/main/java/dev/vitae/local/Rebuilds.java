package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Has something built once more, as an admin, and waits for its end. */
final class Rebuilds {
    private static final Set<String> FINAL = Set.of("done", "failed");
    /** A token lives for ten minutes, a rebuild perhaps longer. */
    private static final Duration TOKEN = Duration.ofMinutes(5);

    private Rebuilds() {}

    /**
     * The rebuild as it ended, well or not.
     *
     * @throws JobFailure when it was refused
     */
    static JsonNode run(String baseUrl, String email, String path) {
        String location = admin(baseUrl, email)
                .post(path, JsonNodeFactory.instance.objectNode(), 202)
                .location();
        while (true) {
            Api admin = admin(baseUrl, email);
            try {
                return Awaitility.await()
                        .atMost(TOKEN)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(500))
                        .pollInSameThread()
                        .until(
                                () -> admin.get(location),
                                state -> FINAL.contains(state.path("status").asText()));
            } catch (ConditionTimeoutException goesOn) {
                // With another token.
            }
        }
    }

    static boolean isDone(JsonNode rebuild) {
        return "done".equals(rebuild.path("status").asText());
    }

    static Api admin(String baseUrl, String email) {
        return new Api(baseUrl, new SignIn(baseUrl).accessToken(email));
    }
}
