package dev.vitae.identity.users;

import dev.vitae.kit.database.SqlFailure;

/** A token that outlives its user. */
public final class AccountGone {

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private AccountGone() {}

    /** Whether a row was refused because it would be a person's who is no user any more. */
    public static boolean is(Throwable failure) {
        return SqlFailure.behind(failure)
                .filter(refusal -> refusal.state().equals(FOREIGN_KEY_VIOLATION))
                .isPresent();
    }
}
