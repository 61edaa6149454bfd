package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code deploy/rebuild-skills EMAIL}: builds the evidence of everybody's skills from the topics, as that admin. */
public final class RebuildSkills {
    private RebuildSkills() {}

    public static void main(String[] arguments) {
        AdminCommand.run("deploy/rebuild-skills EMAIL", arguments, arguments.length == 1, RebuildSkills::run);
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
