package dev.vitae.generation.versions;

import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.Tx;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The generated résumés that row-level security shows to the transaction at hand. */
@ApplicationScoped
class GeneratedResumes implements PanacheRepositoryBase<GeneratedResume, UUID> {

    private static final String MAKE = "insert into generated_resumes (id, user_id, resume_id, vacancy_id) "
            + "values ($1, $2, $3, $4) on conflict (user_id, resume_id, vacancy_id) do nothing";

    /** The one of this résumé and vacancy, made when it is the first; locked until the transaction ends. */
    Uni<GeneratedResume> locked(Tx tx, UUID user, UUID resume, UUID vacancy) {
        return tx.execute(MAKE, StampedEntity.newId(), user, resume, vacancy)
                .chain(() -> find("userId = ?1 and resumeId = ?2 and vacancyId = ?3", user, resume, vacancy)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .singleResult());
    }
}
