package dev.vitae.kit.session;

import java.util.UUID;

/** Another replica has taken the task over; what this one did for it is rolled back. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLost(UUID task) {
        super("lease lost on task " + task);
    }
}
