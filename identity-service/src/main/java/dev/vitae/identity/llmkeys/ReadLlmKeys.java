package dev.vitae.identity.llmkeys;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person looks at which keys they have said to have. */
@ApplicationScoped
public class ReadLlmKeys {

    private final TenantSession session;
    private final LlmKeys keys;

    ReadLlmKeys(TenantSession session, LlmKeys keys) {
        this.session = session;
        this.keys = keys;
    }

    /** All of them, newest first: one page, for there are no more than providers. */
    public Uni<Page<LlmKey>> all(Caller caller) {
        return session.onConnection(caller, keys::all).map(all -> new Page<>(all, null));
    }

    /** Fails with 404 when there is none, or no such provider. */
    public Uni<LlmKey> one(Caller caller, String provider) {
        Provider known = Provider.of(provider);
        return session.onConnection(caller, tx -> keys.of(tx, known)).map(key -> key.orElseThrow(Problem::notFound));
    }
}
