package dev.vitae.identity.sessions;

import dev.vitae.identity.tokens.AccessTokens;
import dev.vitae.identity.users.User;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Begins a session, in the transaction that has found out who signs in. Who has as many as there may be loses the oldest.
 */
@ApplicationScoped
public class StartSession {

    private final AccessTokens accessTokens;
    private final SessionLife life;

    public StartSession(AccessTokens accessTokens, SessionLife life) {
        this.accessTokens = accessTokens;
        this.life = life;
    }

    /** Fails with 404 {@code tenant_not_found} when the wanted tenant is none of theirs. */
    public Uni<SessionTokens> start(Tx tx, User user, NewSession wanted) {
        UUID sessionId = StampedEntity.newId();
        return tx.execute(
                        "select set_config('vitae.user_id', $1, true), set_config('vitae.role', $2, true)",
                        user.id().toString(),
                        user.role().code())
                .chain(() -> ActiveTenant.choose(tx, user.id(), wanted.tenant(), user.tenantId()))
                .call(tenant -> tx.execute(
                        "insert into sessions (id, user_id, tenant_id, kind, user_agent, expires_at) "
                                + "values ($1, $2, cast(nullif($3, '') as uuid), $4, nullif($5, ''), "
                                + "now() + make_interval(secs => $6))",
                        sessionId,
                        user.id(),
                        ActiveTenant.text(tenant),
                        wanted.kind().code(),
                        wanted.userAgent().orElse(""),
                        (double) life.first().toSeconds()))
                .call(() -> tx.execute("select end_oldest_sessions(cast($1 as int))", life.perPerson()))
                .chain(tenant -> RefreshTokens.give(tx, sessionId, user.id(), life.first())
                        .map(next -> new SessionTokens(
                                accessTokens.person(user.id(), user.role().code(), tenant, sessionId),
                                next,
                                life.first())));
    }
}
