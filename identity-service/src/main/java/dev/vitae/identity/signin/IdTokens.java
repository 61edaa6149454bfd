package dev.vitae.identity.signin;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * Verifies ID tokens that apps bring (OpenID Connect Core §3.1.3.7): signed with one of the provider's published keys,
 * issued by it for one of our clients, and not expired. Whether the nonce is ours is found out as it is used up.
 */
@ApplicationScoped
public class IdTokens {

    private static final int CLOCK_SKEW_SECONDS = 30;

    private final ProviderKeys keys;
    private final String[] clients;

    public IdTokens(
            ProviderKeys keys,
            @ConfigProperty(name = "vitae.provider.client-id") String webClient,
            @ConfigProperty(name = "vitae.provider.mobile-client-ids") Optional<List<String>> mobileClients) {
        this.keys = keys;
        this.clients = Stream.concat(Stream.of(webClient), mobileClients.orElse(List.of()).stream())
                .toArray(String[]::new);
    }

    /** Fails with 400 {@code id_token_expired} for one that was good, {@code id_token_invalid} for any other. */
    public Uni<VerifiedIdToken> verify(String token) {
        return keys.find(keyId(token)).map(found -> read(token, found.orElseThrow(IdTokens::invalid)));
    }

    private VerifiedIdToken read(String token, ProviderKeys.Found found) {
        try {
            JwtClaims claims = consumer(found.issuer(), found.key()).processToClaims(token);
            String nonce = claims.getClaimValueAsString("nonce");
            return new VerifiedIdToken(ProviderIdentity.of(claims), nonce == null ? "" : nonce);
        } catch (InvalidJwtException e) {
            // The signature is looked at first: what is said to have expired was once good.
            throw e.hasExpired() ? expired() : invalid();
        }
    }

    private JwtConsumer consumer(String issuer, Key key) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKey(key)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(clients)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build();
    }

    private static String keyId(String token) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            if (signature.getHeaders().getObjectHeaderValue("kid") instanceof String keyId) {
                return keyId;
            }
            throw invalid();
        } catch (JoseException e) {
            throw invalid();
        }
    }

    private static Problem invalid() {
        return Problem.badRequest(
                "id_token_invalid", "This is no ID token of the sign-in provider for Vitae. Sign in there again.");
    }

    private static Problem expired() {
        return Problem.badRequest("id_token_expired", "The ID token has expired. Sign in at the provider again.");
    }
}
