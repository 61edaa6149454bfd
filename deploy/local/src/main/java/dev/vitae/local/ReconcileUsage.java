package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code deploy/reconcile-usage EMAIL [FROM TO]}: proves, as that admin, that what was spent is the sum of the ledger. */
public final class ReconcileUsage {
    private ReconcileUsage() {}

    public static void main(String[] arguments) {
        boolean range = arguments.length == 3;
        String days = range ? "?from=" + arguments[1] + "&to=" + arguments[2] : "";
        AdminCommand.run(
                "deploy/reconcile-usage EMAIL [FROM TO]",
                arguments,
                arguments.length == 1 || range,
                (baseUrl, email) -> run(baseUrl, email, days));
    }

    /**
     * What is the sum of what, in one line.
     *
     * @param days a query, or nothing for the last 30 days
     * @throws JobFailure where anything differs
     */
    public static String run(String baseUrl, String email, String days) {
        JsonNode found = Rebuilds.admin(baseUrl, email).get("/api/v1/usage/reconciliation" + days);
        JsonNode total = found.path("total");
        String line = "%s to %s: %d micros used = %d of calls + %d expired + %d of erased people; %d reserved = %d open"
                .formatted(
                        found.path("from").asText(),
                        found.path("to").asText(),
                        total.path("usedMicros").asLong(),
                        total.path("ledgerMicros").asLong(),
                        total.path("expiredMicros").asLong(),
                        total.path("erasedMicros").asLong(),
                        total.path("reservedMicros").asLong(),
                        total.path("openMicros").asLong());
        if (!found.path("agrees").asBoolean()) {
            throw new JobFailure(
                    line + "\nThis differs: " + found.path("differing") + ", months " + found.path("monthsDiffering"));
        }
        return line;
    }
}
