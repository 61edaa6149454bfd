package dev.vitae.kit.caller;

/** The claims of Vitae's access tokens beside the registered ones of RFC 7519. */
public final class Tokens {

    /** {@code person} or {@code service}. */
    public static final String KIND = "typ";

    public static final String PERSON = "person";
    public static final String SERVICE = "service";

    /** The tenant a person is signed in to: a UUID, absent without one. */
    public static final String TENANT = "tenant";

    /** The session in which a person's token was made: a UUID, absent outside one. */
    public static final String SESSION = "sid";

    /** A person's roles or a service's scopes. */
    public static final String GROUPS = "groups";

    private Tokens() {}
}
