package dev.vitae.identity.signin;

import dev.vitae.identity.sessions.NewSession;
import dev.vitae.identity.sessions.SessionTokens;
import dev.vitae.identity.tokens.OAuthProblems;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Signs a person in who comes with an ID token that the provider gave their app (RFC 8693). */
@ApplicationScoped
public class ExchangeIdToken {

    private static final String ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";

    private final IdTokens idTokens;
    private final SignIn signIn;

    public ExchangeIdToken(IdTokens idTokens, SignIn signIn) {
        this.idTokens = idTokens;
        this.signIn = signIn;
    }

    /**
     * Fails with 400 {@code id_token_invalid}, {@code id_token_expired} or {@code nonce_invalid}, with 503
     * {@code sign_in_unavailable} while the provider's keys cannot be had, and as {@link SignIn} does.
     *
     * @param type must be that of an ID token, else 400 {@code invalid_request}
     * @param tenant as {@link NewSession#tenant()}
     */
    public Uni<SessionTokens> exchange(
            String idToken, String type, Optional<String> tenant, Optional<String> userAgent) {
        if (!type.equals(ID_TOKEN)) {
            throw OAuthProblems.invalidRequest("subject_token_type " + ID_TOKEN);
        }
        return idTokens.verify(idToken)
                .chain(token -> signIn.signIn(
                        token.identity(), NewSession.device(userAgent, tenant), Optional.of(token.nonce())))
                .map(SignedIn::tokens);
    }
}
