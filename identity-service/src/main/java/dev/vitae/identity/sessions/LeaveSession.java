package dev.vitae.identity.sessions;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Ends the session that a refresh token belongs to, used or not, for whoever holds it. */
@ApplicationScoped
public class LeaveSession {

    private static final String END = "update sessions set revoked_at = now(), version = version + 1 "
            + "where revoked_at is null and id = (select session_id from refresh_tokens where token_hash = decode($1, 'hex'))";

    private final TenantSession session;

    public LeaveSession(TenantSession session) {
        this.session = session;
    }

    /** Changes nothing without a token, or with one that is none. */
    public Uni<Void> leave(Optional<String> refreshToken) {
        return refreshToken
                .flatMap(RefreshTokens::parse)
                .map(token -> session.onConnection(Caller.signIn(), tx -> RefreshTokens.show(tx, token)
                                .chain(() -> tx.execute(END, token.hash())))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
