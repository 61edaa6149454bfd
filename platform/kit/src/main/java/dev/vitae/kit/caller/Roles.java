package dev.vitae.kit.caller;

/** The roles of people, for {@code @RolesAllowed}. A service's scopes are named by the service that grants them. */
public final class Roles {

    public static final String PUBLIC = "public";
    public static final String FRIEND = "friend";
    public static final String SUPER_ADMIN = "super_admin";

    private Roles() {}
}
