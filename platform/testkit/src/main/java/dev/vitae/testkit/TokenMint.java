package dev.vitae.testkit;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes access tokens of the same shape as identity-service does: ES256, ten minutes, {@code sub} the user id or the
 * calling service's name, {@code groups} the person's roles or the service's scopes, {@code typ} person or service.
 */
public record TokenMint(SigningKey key, String issuer) {
    public static final String ISSUER = "http://localhost:8080";
    public static final String AUDIENCE = "vitae";

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    /** By the issuer that services know without configuration. */
    public TokenMint(SigningKey key) {
        this(key, ISSUER);
    }

    /** A signed-in person with the role that everyone has. */
    public String person(UUID userId) {
        return person(userId, "public");
    }

    /** @param roles of {@code super_admin}, {@code friend}, {@code public} */
    public String person(UUID userId, String... roles) {
        return sign(personClaims(userId, roles));
    }

    public String personInTenant(UUID userId, UUID tenantId, String... roles) {
        return sign(personClaims(userId, roles).claim("tenant", tenantId.toString()));
    }

    /** @param scopes what the calling service may do, e.g. {@code resume.read} */
    public String service(String client, String... scopes) {
        return sign(claims(client, "service", scopes));
    }

    public String expired(UUID userId) {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        return sign(personClaims(userId, "public").issuedAt(hourAgo).expiresAt(hourAgo.plus(LIFETIME)));
    }

    /** Good in an hour, for ten minutes. */
    public String notYetValid(UUID userId) {
        Instant inAnHour = Instant.now().plus(Duration.ofHours(1));
        return sign(personClaims(userId, "public")
                .claim("nbf", inAnHour.getEpochSecond())
                .expiresAt(inAnHour.plus(LIFETIME)));
    }

    public String wrongAudience(UUID userId) {
        return sign(personClaims(userId, "public").audience("somebody-else"));
    }

    public String wrongIssuer(UUID userId) {
        return sign(personClaims(userId, "public").issuer("https://elsewhere.example"));
    }

    /** Signed well, by a key that no key set lists. */
    public String unknownKey(UUID userId) {
        return new TokenMint(SigningKey.generate(), issuer).person(userId);
    }

    /** Signed by a stranger who names our key's id. */
    public String forged(UUID userId) {
        return new TokenMint(new SigningKey(key.id(), SigningKey.generate().pair()), issuer).person(userId);
    }

    /** {@code alg: none}, with otherwise good claims. */
    public String unsigned(UUID userId) {
        String claims = person(userId).split("\\.")[1];
        String header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + claims + ".";
    }

    /** A good token whose claims were given another role. */
    public String tampered(UUID userId) {
        String[] parts = person(userId).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"public\"", "\"super_admin\"");
        return parts[0] + "." + base64(claims.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
    }

    /** {@code alg: HS256} under our public key, which everybody has, as the shared secret. */
    public String sealedWithThePublicKey(UUID userId) {
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + key.id() + "\"}";
        String signed = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                + person(userId).split("\\.")[1];
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.pair().getPublic().getEncoded(), "HmacSHA256"));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private JwtClaimsBuilder personClaims(UUID userId, String... roles) {
        return claims(userId.toString(), "person", roles);
    }

    private JwtClaimsBuilder claims(String subject, String kind, String... groups) {
        Instant now = Instant.now();
        return Jwt.issuer(issuer)
                .audience(AUDIENCE)
                .subject(subject)
                .groups(Set.of(groups))
                .claim("typ", kind)
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME));
    }

    private String sign(JwtClaimsBuilder claims) {
        return claims.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.id())
                .sign(key.pair().getPrivate());
    }
}
