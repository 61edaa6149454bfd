package dev.vitae.generation.tailoring;

import dev.vitae.generation.versions.GeneratedResumeView;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.work.PlacesPerPerson;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The generations that row-level security shows to the transaction at hand. */
@ApplicationScoped
class Generations implements PanacheRepositoryBase<Generation, UUID> {

    private static final String VACANCY_GONE =
            "select count(*) from vacancy_terms where vacancy_id = ?1 and gone_at is not null";
    private static final String RESUME_GONE = "select count(*) from gone_resumes where resume_id = ?1";

    private final int perPerson;

    Generations(@ConfigProperty(name = "vitae.generation.per-person", defaultValue = "20") int perPerson) {
        this.perPerson = perPerson;
    }

    /** Locked until the transaction ends; null where there is none. */
    Uni<Generation> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Writes a change and reads what the database made of it: {@code updatedAt}. */
    Uni<Void> flushAndRefresh(Generation generation) {
        return flush().chain(this::getSession).chain(session -> session.refresh(generation));
    }

    /** Whether the vacancy is known to be gone. To be asked in {@link ForgetVacancy#turn}. */
    Uni<Boolean> isVacancyGone(UUID vacancy) {
        return isAny(VACANCY_GONE, vacancy);
    }

    /** Whether the résumé is known to be gone. To be asked in {@link ForgetResume#turn}. */
    Uni<Boolean> isResumeGone(UUID resume) {
        return isAny(RESUME_GONE, resume);
    }

    /**
     * Fails with 429 {@code too_many_at_once} while the person has as many generations at work as they may. Until the
     * transaction ends, no other takes up one of theirs.
     */
    Uni<Void> admitOneMore(Tx tx, UUID user) {
        return tx.takeTurn("generations.at-work." + user)
                .chain(() -> count("userId = ?1 and status in ?2", user, GenerationStatus.atWork()))
                .invoke(atWork -> {
                    if (atWork >= perPerson) {
                        throw PlacesPerPerson.tooManyAtOnce();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> isAny(String count, UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(count, Long.class)
                        .setParameter(1, id)
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

    /** Newest first, those that the filter lets through. */
    Uni<List<GenerationSummary>> newest(int rows, Optional<Cursor> after, GenerationFilter filter) {
        Parameters parameters = new Parameters();
        List<String> wanted = new ArrayList<>(matching(filter, parameters, "g"));
        if (filter.latest()) {
            List<String> newer = new ArrayList<>(matching(filter, parameters, "n"));
            newer.add("n.vacancyId = g.vacancyId");
            newer.add("(n.createdAt > g.createdAt or (n.createdAt = g.createdAt and n.id > g.id))");
            wanted.add("not exists (select 1 from Generation n where " + String.join(" and ", newer) + ")");
        }
        after.ifPresent(cursor -> {
            wanted.add("(g.createdAt < :time or (g.createdAt = :time and g.id < :id))");
            parameters.and("time", cursor.time()).and("id", cursor.id());
        });
        String where = wanted.isEmpty() ? "" : " where " + String.join(" and ", wanted);
        return find("from Generation g" + where + " order by g.createdAt desc, g.id desc", parameters)
                .project(GenerationSummary.class)
                .page(0, rows)
                .list();
    }

    private static List<String> matching(GenerationFilter filter, Parameters parameters, String alias) {
        Map<String, Optional<?>> members = Map.of(
                "status", filter.status(),
                "resumeId", filter.resume(),
                "vacancyId", filter.vacancy(),
                "kept", filter.kept());
        List<String> terms = new ArrayList<>();
        members.forEach((member, value) -> value.ifPresent(given -> {
            terms.add(alias + "." + member + " = :" + member);
            parameters.and(member, given);
        }));
        return terms;
    }
}
