package dev.vitae.identity.signin;

import dev.vitae.identity.tokens.OpaqueToken;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives an app the nonce that it asks the provider for an ID token with. */
@ApplicationScoped
public class IssueNonce {

    private static final String ADD = "insert into sign_in_nonces (nonce_hash, expires_at) "
            + "values (decode($1, 'hex'), now() + interval '5 minutes') returning expires_at";

    private final TenantSession session;

    public IssueNonce(TenantSession session) {
        this.session = session;
    }

    public Uni<NonceAnswer> issue() {
        OpaqueToken nonce = Nonces.next();
        return session.onConnection(Caller.signIn(), tx -> tx.query(ADD, nonce.hash()))
                .map(rows -> new NonceAnswer(
                        nonce.text(),
                        rows.iterator().next().getOffsetDateTime(0).toInstant()));
    }
}
