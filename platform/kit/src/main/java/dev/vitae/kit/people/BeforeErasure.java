package dev.vitae.kit.people;

import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * What else changes, for others, when the rows of a person or of a company are removed: beans of a service are asked in the
 * transaction that removes them, of the eraser, while they are still there.
 */
public interface BeforeErasure {

    default Uni<Void> ofPerson(SqlTx tx, UUID userId) {
        return Uni.createFrom().voidItem();
    }

    default Uni<Void> ofCompany(SqlTx tx, UUID tenantId) {
        return Uni.createFrom().voidItem();
    }
}
