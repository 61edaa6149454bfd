package dev.vitae.kit.caller;

import java.util.Locale;

/** On whose account a transaction runs; row-level security policies read it as {@code vitae_actor()}. */
public enum Actor {
    /** A signed-in person. */
    PERSON,
    /** Another service, in the name of the person it names. */
    SERVICE,
    /** The outbox relay, and sweepers of what nobody needs any more. */
    RELAY,
    /** An event consumer that keeps a projection. */
    CONSUMER,
    /** A durable task, in the name of the person who caused it. */
    WORKER,
    /** The public share gateway: nobody is signed in. */
    GATEWAY,
    /** Somebody who is just signing in: the transaction finds out, or decides, which user that is. */
    SIGN_IN,
    /** Removes, or hands out, everything of one person; removes what one company holds. */
    ERASER;

    /** The value of the setting {@code vitae.actor}. */
    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
