package dev.vitae.identity.sessions;

import dev.vitae.identity.tokens.OpaqueToken;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The table of refresh tokens, within a transaction of somebody who signs in. */
final class RefreshTokens {

    private static final String MARK = "vr_";

    private RefreshTokens() {}

    static Optional<OpaqueToken> parse(String text) {
        return OpaqueToken.parse(MARK, text);
    }

    /** The session's next token; the transaction is for that user. */
    static Uni<OpaqueToken> give(Tx tx, UUID sessionId, UUID userId, Duration life) {
        OpaqueToken token = OpaqueToken.random(MARK);
        return tx.execute(
                        "insert into refresh_tokens (id, session_id, user_id, token_hash, expires_at) "
                                + "values ($1, $2, $3, decode($4, 'hex'), now() + make_interval(secs => $5))",
                        StampedEntity.newId(),
                        sessionId,
                        userId,
                        token.hash(),
                        (double) life.toSeconds())
                .replaceWith(token);
    }

    /** Row-level security shows who holds a token that token, and its session. */
    static Uni<Integer> show(Tx tx, OpaqueToken token) {
        return tx.execute("select set_config('vitae.sign_in_refresh', $1, true)", token.hash());
    }
}
