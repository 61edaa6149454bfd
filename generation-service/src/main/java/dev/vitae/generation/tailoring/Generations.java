package dev.vitae.generation.tailoring;

import dev.vitae.generation.neighbours.Neighbours;
import dev.vitae.generation.versions.GeneratedResumeView;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.session.Removals;
import dev.vitae.kit.work.PlacesPerPerson;
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
class Generations implements Removals<Generation> {

    private static final String GONE = "select exists (select from gone_resumes where resume_id = ?1), "
            + "exists (select from vacancy_terms where vacancy_id = ?2 and gone_at is not null)";

    private final int perPerson;

    Generations(@ConfigProperty(name = "vitae.generation.per-person") int perPerson) {
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

    /**
     * Fails with 404 where the résumé or the vacancy is known to be gone. To be asked in {@link ForgetResume#turn} and
     * {@link ForgetVacancy#turn}.
     */
    Uni<Void> requireThere(UUID resume, UUID vacancy) {
        return getSession()
                .chain(session -> session.createNativeQuery(GONE, Object[].class)
                        .setParameter(1, resume)
                        .setParameter(2, vacancy)
                        .getSingleResult())
                .invoke(gone -> {
                    if ((Boolean) gone[0]) {
                        throw Neighbours.noResume();
                    }
                    if ((Boolean) gone[1]) {
                        throw Neighbours.noVacancy();
                    }
                })
                .replaceWithVoid();
    }

    /** Until a transaction that has it ends, no other takes up a generation of that person. */
    static String turn(UUID user) {
        return "vitae.generations.at-work." + user;
    }

    /**
     * Fails with 429 {@code too_many_at_once} while the person has as many generations at work as they may. To be asked in
     * {@link #turn}.
     */
    Uni<Void> admitOneMore(UUID user) {
        return count("userId = ?1 and status in ?2", user, GenerationStatus.atWork())
                .invoke(atWork -> {
                    if (atWork >= perPerson) {
                        throw PlacesPerPerson.tooManyAtOnce();
                    }
                })
                .replaceWithVoid();
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
