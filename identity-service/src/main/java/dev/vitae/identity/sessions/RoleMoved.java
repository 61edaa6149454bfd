package dev.vitae.identity.sessions;

import dev.vitae.kit.database.SqlFailure;

/**
 * Somebody was given another role after a sign-in had read it: row-level security refuses what that writes to the person's
 * row, since the role there is none that the sign-in knows. The transaction is worth a second try.
 */
public final class RoleMoved {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private RoleMoved() {}

    public static boolean is(Throwable failure) {
        return SqlFailure.behind(failure)
                .filter(refusal -> refusal.state().equals(INSUFFICIENT_PRIVILEGE))
                .isPresent();
    }
}
