package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** {@code deploy/rebuild-skills EMAIL}: builds the evidence of everybody's skills from the topics, as that admin. */
public final class RebuildSkills {
    private static final Set<String> FINAL = Set.of("done", "failed");
    /** A token lives for ten minutes, a rebuild perhaps longer. */
    private static final Duration TOKEN = Duration.ofMinutes(5);

    private RebuildSkills() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1 || !arguments[0].contains("@")) {
            Console.ofErrors().line("usage: deploy/rebuild-skills EMAIL");
            System.exit(2);
        }
        try {
            Console.ofTerminal().line(run(StackConfig.standard().baseUrl(), arguments[0]));
        } catch (JobFailure e) {
            Console.ofErrors().line(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * What came of it, in one line.
     *
     * @throws JobFailure when nothing did
     */
    public static String run(String baseUrl, String email) {
        String location = admin(baseUrl, email)
                .post("/api/v1/skill-rebuilds", JsonNodeFactory.instance.objectNode(), 202)
                .location();
        JsonNode rebuild = end(baseUrl, email, location);
        if (!"done".equals(rebuild.path("status").asText())) {
            throw new JobFailure(
                    "history_incomplete".equals(rebuild.path("failureCode").asText())
                            ? "Nothing was changed: the topics no longer hold all that was ever told (docs/events.md)."
                            : "The rebuild failed; the log of resume-service says why. It can be asked for again.");
        }
        return "%d events, %d people, %d changed"
                .formatted(
                        rebuild.path("events").asLong(),
                        rebuild.path("people").asInt(),
                        rebuild.path("changed").asInt());
    }

    private static JsonNode end(String baseUrl, String email, String location) {
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

    private static Api admin(String baseUrl, String email) {
        return new Api(baseUrl, new SignIn(baseUrl).accessToken(email));
    }
}
