package dev.vitae.generation.jobs;

import dev.vitae.generation.configuration.Switches;
import dev.vitae.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the operators have switched off. */
public final class Permission {

    private Permission() {}

    /**
     * Fails with 422 {@code llm_key_missing} where nobody brings the key again with which something was asked for.
     *
     * @param provider to whom it was; null without one
     */
    public static void requireKeyAgain(String provider, Optional<OwnKey> ownKey) {
        if (provider != null && ownKey.isEmpty()) {
            throw Problem.unprocessable(
                    "llm_key_missing",
                    "It was asked for with a key of yours, which is kept nowhere. Send " + OwnKey.KEY_HEADER + " and "
                            + OwnKey.PROVIDER_HEADER + ".");
        }
    }

    /** Fails with 503 {@code tailoring_off} or 403 {@code own_keys_off}. */
    public static void check(Switches switched, Optional<OwnKey> ownKey) {
        if (!switched.tailoring()) {
            throw new Problem(
                    503,
                    "tailoring_off",
                    "Résumés are not tailored at the moment. Try again later.",
                    List.of(),
                    Map.of("Retry-After", "600"));
        }
        if (ownKey.isPresent() && !switched.ownKeys()) {
            throw new Problem(403, "own_keys_off", "Keys of your own are not taken here. Ask without one.");
        }
    }
}
