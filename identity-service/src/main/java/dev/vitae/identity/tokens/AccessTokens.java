package dev.vitae.identity.tokens;

import dev.vitae.kit.caller.Tokens;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the access tokens (JWT, RFC 7519, ES256) that every service of Vitae trusts, for people and for services. */
@ApplicationScoped
public class AccessTokens {

    /** Short, because nobody asks identity-service again whether a token still holds. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private final SigningKeyring keyring;
    private final String issuer;
    private final String audience;

    public AccessTokens(
            SigningKeyring keyring,
            @ConfigProperty(name = "vitae.token.issuer") String issuer,
            @ConfigProperty(name = "vitae.token.audience") String audience) {
        this.keyring = keyring;
        this.issuer = issuer;
        this.audience = audience;
    }

    /** For a signed-in person; the tenant is the one that the session is signed in to. */
    public String person(UUID userId, String role, Optional<UUID> tenantId, UUID sessionId) {
        JwtClaimsBuilder claims =
                claims(userId.toString(), Tokens.PERSON, Set.of(role)).claim(Tokens.SESSION, sessionId.toString());
        tenantId.ifPresent(tenant -> claims.claim(Tokens.TENANT, tenant.toString()));
        return sign(claims);
    }

    /** For a service of Vitae; its scopes are what other services let it do. */
    public String service(String client, Set<String> scopes) {
        return sign(claims(client, Tokens.SERVICE, scopes));
    }

    private JwtClaimsBuilder claims(String subject, String kind, Set<String> groups) {
        Instant now = Instant.now();
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(subject)
                .groups(groups)
                .claim(Tokens.KIND, kind)
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME));
    }

    private String sign(JwtClaimsBuilder claims) {
        TokenKey key = keyring.signing();
        return claims.jws().algorithm(SignatureAlgorithm.ES256).keyId(key.id()).sign(key.privateKey());
    }
}
