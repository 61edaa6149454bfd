package dev.vitae.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Good tokens of a mint. Who asks again gets the same one for a while, as a client would use it: to sign one for each request,
 * and to verify each, costs more than most requests do.
 */
public final class KeptTokens {

    /** Well below how long a token is good. */
    private static final Duration KEPT = Duration.ofMinutes(4);

    private final Supplier<TokenMint> mint;
    private final Map<List<Object>, Kept> kept = new ConcurrentHashMap<>();

    public KeptTokens(Supplier<TokenMint> mint) {
        this.mint = mint;
    }

    public String person(UUID userId, String... roles) {
        return kept(it -> it.person(userId, roles), "person", userId, List.of(roles));
    }

    public String personInTenant(UUID userId, UUID tenantId, String... roles) {
        return kept(it -> it.personInTenant(userId, tenantId, roles), "member", userId, tenantId, List.of(roles));
    }

    public String service(String client, String... scopes) {
        return kept(it -> it.service(client, scopes), "service", client, List.of(scopes));
    }

    private String kept(Function<TokenMint, String> made, Object... claims) {
        Instant now = Instant.now();
        return kept.compute(
                        List.of(claims),
                        (same, last) -> last != null && now.isBefore(last.until())
                                ? last
                                : new Kept(made.apply(mint.get()), now.plus(KEPT)))
                .token();
    }

    private record Kept(String token, Instant until) {}
}
