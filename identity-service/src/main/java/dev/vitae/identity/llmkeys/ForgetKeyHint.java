package dev.vitae.identity.llmkeys;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person no longer says to have a key of a provider. */
@ApplicationScoped
public class ForgetKeyHint {

    private final TenantSession session;
    private final LlmKeys keys;

    ForgetKeyHint(TenantSession session, LlmKeys keys) {
        this.session = session;
        this.keys = keys;
    }

    /** Fails with 404 when there is none, or no such provider. */
    public Uni<Void> forget(Caller caller, String provider) {
        Provider known = Provider.of(provider);
        return session.onConnection(caller, tx -> keys.remove(tx, known))
                .invoke(removed -> {
                    if (!removed) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }
}
