package dev.vitae.testkit;

import java.util.UUID;

/** Tokens that the services under test accept (or must refuse): {@link TokenMint} with this build's key. */
public final class TestTokens {
    private static final KeptTokens GOOD = new KeptTokens(TestTokens::mint);

    private TestTokens() {}

    private static TokenMint mint() {
        return TestServers.running().mint();
    }

    public static String person(UUID userId) {
        return GOOD.person(userId, "public");
    }

    public static String person(UUID userId, String... roles) {
        return GOOD.person(userId, roles);
    }

    public static String personInTenant(UUID userId, UUID tenantId, String... roles) {
        return GOOD.personInTenant(userId, tenantId, roles);
    }

    public static String service(String client, String... scopes) {
        return GOOD.service(client, scopes);
    }

    public static String expired(UUID userId) {
        return mint().expired(userId);
    }

    public static String wrongAudience(UUID userId) {
        return mint().wrongAudience(userId);
    }

    public static String wrongIssuer(UUID userId) {
        return mint().wrongIssuer(userId);
    }

    public static String unknownKey(UUID userId) {
        return mint().unknownKey(userId);
    }

    public static String forged(UUID userId) {
        return mint().forged(userId);
    }

    public static String unsigned(UUID userId) {
        return mint().unsigned(userId);
    }

    public static String notYetValid(UUID userId) {
        return mint().notYetValid(userId);
    }

    public static String tampered(UUID userId) {
        return mint().tampered(userId);
    }

    public static String sealedWithThePublicKey(UUID userId) {
        return mint().sealedWithThePublicKey(userId);
    }
}
