package dev.vitae.generation.tailoring;

import dev.vitae.generation.versions.GeneratedResumeView;
import dev.vitae.kit.paging.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The generations that row-level security shows to the transaction at hand. */
@ApplicationScoped
class Generations implements PanacheRepositoryBase<Generation, UUID> {

    private static final String GONE =
            "select count(*) from vacancy_terms where vacancy_id = ?1 and gone_at is not null";

    /** Locked until the transaction ends; null where there is none. */
    Uni<Generation> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Writes a change and reads what the database made of it: {@code updatedAt}. */
    Uni<Void> flushAndRefresh(Generation generation) {
        return flush().chain(this::getSession).chain(session -> session.refresh(generation));
    }

    /** Whether the vacancy is known to be gone. To be asked in {@link ForgetVacancy#turn}. */
    Uni<Boolean> isGone(UUID vacancy) {
        return getSession()
                .chain(session -> session.createNativeQuery(GONE, Long.class)
                        .setParameter(1, vacancy)
                        .getSingleResult())
                .map(rows -> rows > 0);
    }

    /** What the generation that made a version says of it; null where there is none. */
    Uni<Integer> scoreOf(UUID user, GeneratedResumeView of, int version) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select matchScoreAfter from Generation where userId = :user and resumeId = :resume "
                                + "and generatedResumeId = :generated and versionNumber = :version",
                        Integer.class)
                .setParameter("user", user)
                .setParameter("resume", of.resumeId())
                .setParameter("generated", of.id())
                .setParameter("version", version)
                .setMaxResults(1)
                .getSingleResultOrNull());
    }

    /** Newest first, of one vacancy and one résumé where they are named. */
    Uni<List<GenerationSummary>> newest(
            int rows, Optional<Cursor> after, Optional<UUID> vacancy, Optional<UUID> resume) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters parameters = new Parameters();
        vacancy.ifPresent(id -> {
            where.append(" and vacancyId = :vacancy");
            parameters.and("vacancy", id);
        });
        resume.ifPresent(id -> {
            where.append(" and resumeId = :resume");
            parameters.and("resume", id);
        });
        after.ifPresent(cursor -> {
            where.append(" and (createdAt < :time or (createdAt = :time and id < :id))");
            parameters.and("time", cursor.time()).and("id", cursor.id());
        });
        return find(where + " order by createdAt desc, id desc", parameters)
                .project(GenerationSummary.class)
                .page(0, rows)
                .list();
    }
}
