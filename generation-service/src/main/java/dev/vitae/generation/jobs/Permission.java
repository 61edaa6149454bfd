package dev.vitae.generation.jobs;

import dev.vitae.generation.budgets.Budgets;
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

    /**
     * Fails with 503 {@code tailoring_off} or 403 {@code own_keys_off}, and with 409 {@code platform_llm_off} for who names a
     * provider: where that is left to the platform, rules write.
     *
     * @param namesProvider whether it is said whom to ask
     */
    public static void check(Switches switched, Optional<OwnKey> ownKey, boolean namesProvider) {
        check(switched, ownKey);
        if (namesProvider && ownKey.isEmpty()) {
            requirePlatform(switched);
        }
    }

    /** Fails with 409 {@code platform_llm_off}. */
    public static void requirePlatform(Switches switched) {
        if (!switched.platformModels()) {
            throw Problem.conflict(
                    Budgets.PLATFORM_OFF,
                    "The platform's key is switched off. Use a key of your own, or name no provider.");
        }
    }

    /** Fails with 403 {@code own_keys_off}. */
    public static void requireOwnKeys(Switches switched, Optional<OwnKey> ownKey) {
        if (ownKey.isPresent() && !switched.ownKeys()) {
            throw new Problem(403, "own_keys_off", "Keys of your own are not taken here. Ask without one.");
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
        requireOwnKeys(switched, ownKey);
    }
}
