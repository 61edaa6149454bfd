package dev.vitae.identity.signin;

import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;

/**
 * Whom the OpenID Connect provider vouches for.
 *
 * @param googleId the provider's {@code sub}: stable and unique there, unlike an e-mail address
 * @param verifiedEmail present only when the provider says that the person has shown it to be theirs
 */
public record ProviderIdentity(String googleId, Optional<String> verifiedEmail) {

    static ProviderIdentity of(JsonWebToken idToken) {
        return of(idToken.getSubject(), idToken.getClaim(Claims.email), idToken.getClaim(Claims.email_verified));
    }

    static ProviderIdentity of(JwtClaims idToken) {
        return of(
                idToken.getClaimValueAsString("sub"),
                idToken.getClaimValueAsString("email"),
                idToken.getClaimValueAsString("email_verified"));
    }

    /** Some providers say {@code "true"} as text. */
    private static ProviderIdentity of(String subject, String email, Object emailVerified) {
        boolean verified = "true".equals(String.valueOf(emailVerified));
        return new ProviderIdentity(
                subject, Optional.ofNullable(email).filter(address -> verified && !address.isBlank()));
    }
}
