package dev.vitae.identity.sessions;

import dev.vitae.identity.tokens.AccessTokens;
import dev.vitae.identity.tokens.OpaqueToken;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives a new pair of tokens for a refresh token, which is used up by that. One that was used before is in two hands: its
 * session ends (RFC 9700 §4.14.2). Of two uses at the same moment one is the second.
 */
@ApplicationScoped
public class RefreshSession {

    private static final Logger LOG = Logger.getLogger(RefreshSession.class);

    private static final String USE = "update refresh_tokens set used_at = now() "
            + "where token_hash = decode($1, 'hex') and used_at is null and expires_at > now() returning session_id, user_id";

    private static final String END_FAMILY = "update sessions set revoked_at = now(), version = version + 1 "
            + "where revoked_at is null and id = (select session_id from refresh_tokens "
            + "where token_hash = decode($1, 'hex') and used_at is not null)";

    private static final String FIND = "select u.role, s.tenant_id from sessions s join users u on u.id = s.user_id "
            + "where s.id = $1 and s.revoked_at is null and s.expires_at > now()";

    private static final String RENEW =
            "update sessions set tenant_id = $2, last_used_at = now(), version = version + 1, "
                    + "expires_at = least(now() + make_interval(secs => $3), created_at + make_interval(secs => $4)) "
                    + "where id = $1 and revoked_at is null and expires_at > now() "
                    + "returning cast(extract(epoch from expires_at - now()) as bigint)";

    private final TenantSession session;
    private final AccessTokens accessTokens;
    private final SessionLife life;

    public RefreshSession(TenantSession session, AccessTokens accessTokens, SessionLife life) {
        this.session = session;
        this.accessTokens = accessTokens;
        this.life = life;
    }

    /**
     * Empty for a token that is not good (any more), whatever the reason.
     *
     * @param tenant as {@link NewSession#tenant()}; absent for the session's own. Fails with 404 {@code tenant_not_found},
     *     and leaves the token good
     */
    public Uni<Optional<SessionTokens>> refresh(String presented, Optional<String> tenant) {
        return RefreshTokens.parse(presented)
                .map(token -> session.onConnection(Caller.signIn(), tx -> RefreshTokens.show(tx, token)
                                .chain(() -> use(tx, token, tenant)))
                        .onFailure(RoleMoved::is)
                        .retry()
                        .atMost(1))
                .orElseGet(RefreshSession::none);
    }

    private Uni<Optional<SessionTokens>> use(SqlTx tx, OpaqueToken token, Optional<String> tenant) {
        return tx.query(USE, token.hash()).chain(used -> {
            if (used.size() == 0) {
                return tx.execute(END_FAMILY, token.hash())
                        .invoke(RefreshSession::report)
                        .chain(RefreshSession::none);
            }
            Row row = used.iterator().next();
            return find(tx, row.getUUID(0), row.getUUID(1), tenant);
        });
    }

    private Uni<Optional<SessionTokens>> find(SqlTx tx, UUID sessionId, UUID userId, Optional<String> tenant) {
        return tx.execute("select set_config('vitae.user_id', $1, true)", userId.toString())
                .chain(() -> tx.query(FIND, sessionId))
                .chain(found -> found.size() == 0
                        ? none()
                        : renew(tx, sessionId, userId, found.iterator().next(), tenant));
    }

    private Uni<Optional<SessionTokens>> renew(
            SqlTx tx, UUID sessionId, UUID userId, Row found, Optional<String> wanted) {
        String role = found.getString(0);
        return tx.execute("select set_config('vitae.role', $1, true)", role)
                .chain(() -> ActiveTenant.choose(tx, userId, wanted, Optional.ofNullable(found.getUUID(1))))
                .chain(tenant -> tx.query(
                                RENEW, sessionId, tenant.orElse(null), life.idleSeconds(), life.longestSeconds())
                        .chain(renewed -> renewed.size() == 0
                                ? none()
                                : tokens(
                                        tx,
                                        sessionId,
                                        userId,
                                        Duration.ofSeconds(
                                                renewed.iterator().next().getLong(0)),
                                        accessTokens.person(userId, role, tenant, sessionId))));
    }

    private static Uni<Optional<SessionTokens>> tokens(
            SqlTx tx, UUID sessionId, UUID userId, Duration left, String accessToken) {
        return RefreshTokens.give(tx, sessionId, userId, left)
                .map(next -> Optional.of(new SessionTokens(accessToken, next, left)));
    }

    private static void report(int ended) {
        if (ended > 0) {
            LOG.warn("a refresh token was used twice; its session has been ended");
        }
    }

    private static Uni<Optional<SessionTokens>> none() {
        return Uni.createFrom().item(Optional.empty());
    }
}
