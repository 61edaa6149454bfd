package dev.vitae.identity.tokens;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the world which keys our tokens are signed with. */
@ApplicationScoped
public class PublishKeys {

    private final TokenKeyTable table;

    public PublishKeys(TokenKeyTable table) {
        this.table = table;
    }

    public Uni<String> publish() {
        return table.published().map(JsonObject::encode);
    }
}
