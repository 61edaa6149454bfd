package dev.vitae.usage.configuration;

import dev.vitae.kit.people.BeforeErasure;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What an erased admin has set still holds; who it was is forgotten. */
@ApplicationScoped
public class ErasedAdmin implements BeforeErasure {

    private static final String FORGET = "update system_configs set changed_by = null where changed_by = $1";

    @Override
    public Uni<Void> ofPerson(SqlTx tx, UUID userId) {
        return tx.execute(FORGET, userId).replaceWithVoid();
    }
}
