package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code deploy/rebuild-usage EMAIL}: counts the sums of usage-service once more from its rows, as that admin. */
public final class RebuildUsage {
    private RebuildUsage() {}

    public static void main(String[] arguments) {
        AdminCommand.run("deploy/rebuild-usage EMAIL", arguments, arguments.length == 1, RebuildUsage::run);
    }

    /**
     * What came of it, in one line.
     *
     * @throws JobFailure when nothing did
     */
    public static String run(String baseUrl, String email) {
        JsonNode rebuild = Rebuilds.run(baseUrl, email, "/api/v1/usage/rebuilds");
        if (!Rebuilds.isDone(rebuild)) {
            throw new JobFailure("The rebuild failed; the log of usage-service says why. It can be asked for again.");
        }
        return "%d days, %d sums changed"
                .formatted(rebuild.path("days").asInt(), rebuild.path("changed").asInt());
    }
}
