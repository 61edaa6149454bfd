package dev.vitae.identity.llmkeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A person says which key of a provider they have, in place of the one before. */
@ApplicationScoped
public class KeepKeyHint {

    private final TenantSession session;
    private final LlmKeys keys;
    private final ObjectMapper json;

    KeepKeyHint(TenantSession session, LlmKeys keys, ObjectMapper json) {
        this.session = session;
        this.keys = keys;
        this.json = json;
    }

    /** Fails with 404 for no such provider, and as {@link KeyHint#read} does. */
    public Uni<KeptKey> keep(Caller caller, String provider, String body) {
        Provider known = Provider.of(provider);
        KeyHint hint = KeyHint.read(body, json);
        return session.onConnection(caller, tx -> keys.keep(tx, caller, known, hint));
    }
}
