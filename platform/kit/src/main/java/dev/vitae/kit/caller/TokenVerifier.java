package dev.vitae.kit.caller;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies access tokens without asking anybody: ES256 only, a known key, issuer, audience and expiry (RFC 8725).
 * It takes the place of smallrye-jwt's own factory, which gives up its keys when a refresh fails.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TokenVerifier extends JWTCallerPrincipalFactory {

    static final String EXPIRED = "expired";

    /** Signed with a key that is not among those known here, which may not be all at the moment. */
    static final String KEY_UNKNOWN = "key unknown";

    private static final int CLOCK_SKEW_SECONDS = 5;

    private final SigningKeys keys;
    private final JwtConsumer consumer;
    private final VerifiedTokens verified;

    public TokenVerifier(
            SigningKeys keys,
            @ConfigProperty(name = "vitae.token.issuer") String issuer,
            @ConfigProperty(name = "vitae.token.audience") String audience) {
        this.keys = keys;
        this.verified = new VerifiedTokens(keys, Clock.systemUTC());
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver(this::key)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        Optional<JWTCallerPrincipal> known = verified.find(token);
        return known.isPresent() ? known.get() : verify(token);
    }

    private JWTCallerPrincipal verify(String token) throws ParseException {
        try {
            JwtContext context = consumer.process(token);
            JsonWebStructure signed = context.getJoseObjects().get(0);
            JWTCallerPrincipal caller =
                    new DefaultJWTCallerPrincipal(token, signed.getHeader("typ"), context.getJwtClaims());
            verified.keep(token, caller, signed.getKeyIdHeaderValue(), signed.getKey());
            return caller;
        } catch (InvalidJwtException e) {
            throw new ParseException(reason(e), e);
        }
    }

    private String reason(InvalidJwtException refusal) {
        if (refusal.hasExpired()) {
            return EXPIRED;
        }
        return refusal.getCause() instanceof UnresolvableKeyException && !keys.current() ? KEY_UNKNOWN : "invalid";
    }

    private Key key(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        String keyId = signature.getKeyIdHeaderValue();
        return keys.find(keyId == null ? "" : keyId)
                .orElseThrow(() -> new UnresolvableKeyException("unknown key id"))
                .getKey();
    }
}
