package dev.vitae.identity.signin;

import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom the OpenID Connect provider vouches for.
 *
 * @param googleId the provider's {@code sub}: stable and unique there, unlike an e-mail address
 * @param verifiedEmail present only when the provider says that the person has shown it to be theirs
 */
public record ProviderIdentity(String googleId, Optional<String> verifiedEmail) {

    static ProviderIdentity of(JsonWebToken idToken) {
        Optional<String> email = Optional.ofNullable(idToken.<String>getClaim(Claims.email));
        boolean verified = "true".equals(String.valueOf(idToken.<Object>getClaim(Claims.email_verified)));
        return new ProviderIdentity(idToken.getSubject(), email.filter(address -> verified && !address.isBlank()));
    }
}
