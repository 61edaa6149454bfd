package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code deploy/rebuild-skills EMAIL}: builds the evidence of everybody's skills from the topics, as that admin. */
public final class RebuildSkills {
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
        JsonNode rebuild = Rebuilds.run(baseUrl, email, "/api/v1/skill-rebuilds");
        if (!Rebuilds.isDone(rebuild)) {
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
}
