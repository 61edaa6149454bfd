package dev.vitae.kit.caller;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who a transaction acts for, taken from a verified token or from the kit itself.
 *
 * @param userId the person whose rows are visible; empty for projections, the gateway and a sign-in
 * @param tenantId the tenant the person is signed in to, if any
 * @param roles the person's roles, or a service's scopes
 */
public record Caller(Actor actor, Optional<UUID> userId, Optional<UUID> tenantId, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller person(UUID userId, Optional<UUID> tenantId, Set<String> roles) {
        return new Caller(Actor.PERSON, Optional.of(userId), tenantId, roles);
    }

    /** A service calling in the name of {@code userId}; it never has the person's roles, only its own scopes. */
    public static Caller service(UUID userId, Set<String> scopes) {
        return new Caller(Actor.SERVICE, Optional.of(userId), Optional.empty(), scopes);
    }

    public static Caller worker(UUID userId) {
        return new Caller(Actor.WORKER, Optional.of(userId), Optional.empty(), Set.of());
    }

    public static Caller consumer() {
        return new Caller(Actor.CONSUMER, Optional.empty(), Optional.empty(), Set.of());
    }

    public static Caller relay() {
        return new Caller(Actor.RELAY, Optional.empty(), Optional.empty(), Set.of());
    }

    public static Caller gateway() {
        return new Caller(Actor.GATEWAY, Optional.empty(), Optional.empty(), Set.of());
    }

    public static Caller signIn() {
        return new Caller(Actor.SIGN_IN, Optional.empty(), Optional.empty(), Set.of());
    }

    /** Sees and deletes every row of that person, in whichever state. */
    public static Caller eraser(UUID userId) {
        return new Caller(Actor.ERASER, Optional.of(userId), Optional.empty(), Set.of());
    }

    /** Sees what that company holds, deletes it, or lets rows of people forget it. */
    public static Caller eraserOfTenant(UUID tenantId) {
        return new Caller(Actor.ERASER, Optional.empty(), Optional.of(tenantId), Set.of());
    }

    /** The person's id. @throws IllegalStateException where nobody is named: a defect, never a user's error */
    public UUID id() {
        return userId.orElseThrow(() -> new IllegalStateException("no user in this call"));
    }
}
