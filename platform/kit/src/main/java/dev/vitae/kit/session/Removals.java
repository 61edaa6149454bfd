package dev.vitae.kit.session;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.OptimisticLockException;
import java.util.UUID;

/**
 * A repository whose rows are removed by a statement of their own. Hibernate Reactive deletes an entity by way of a field that all
 * transactions share: of two at a time one fails, and the other never ends (hibernate-reactive#1713). So nothing calls
 * {@code delete(entity)} or {@code deleteById} (an architecture test looks).
 */
public interface Removals<E extends StampedEntity> extends PanacheRepositoryBase<E, UUID> {

    /** Writes what is changed, removes the row and lets go of the entity. Fails as stale where somebody has changed the row meanwhile. */
    default Uni<Void> remove(E entity) {
        return flush().chain(() -> delete("id = ?1 and version = ?2", entity.id(), entity.version()))
                .invoke(gone -> {
                    if (gone == 0) {
                        throw new OptimisticLockException("changed or removed meanwhile", null, entity);
                    }
                })
                .chain(this::getSession)
                .invoke(session -> session.detach(entity))
                .replaceWithVoid();
    }
}
