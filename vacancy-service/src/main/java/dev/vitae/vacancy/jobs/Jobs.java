package dev.vitae.vacancy.jobs;

import dev.vitae.kit.session.Removals;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The jobs that row-level security shows to the transaction at hand. */
@ApplicationScoped
class Jobs implements Removals<Job> {

    private static final String COUNT = "select coalesce(sum(jobs + archived), 0) from job_columns where user_id = ?1";

    // The lock keeps the vacancy there until the job that refers to it is written.
    private static final String VACANCY =
            "select company, job_position, location, salary, deadline, url from vacancies where id = ?1 for key share";

    private static final String SCORE = "select match_score_after from vacancy_scores where vacancy_id = ?1";

    Uni<Long> countOf(UUID userId) {
        return getSession().chain(session -> session.createNativeQuery(COUNT, Long.class)
                .setParameter(1, userId)
                .getSingleResult());
    }

    /** The smallest place in a column; null in an empty one. */
    Uni<Long> firstPlace(UUID person, JobStatus status) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select min(position) from Job where userId = :user and status = :status", Long.class)
                .setParameter("user", person)
                .setParameter("status", status)
                .getSingleResultOrNull());
    }

    /** What the person's vacancy says, until the end of the transaction; empty where it is none of theirs. */
    Uni<Optional<VacancyFacts>> vacancy(UUID id) {
        return getSession().chain(session -> session.createNativeQuery(VACANCY, Object[].class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .map(it -> new VacancyFacts(
                                (String) it[0],
                                (String) it[1],
                                (String) it[2],
                                (String) it[3],
                                (LocalDate) it[4],
                                (String) it[5]))));
    }

    /** Of the last generation for a vacancy; null before the first. */
    Uni<Integer> lastScore(UUID vacancy) {
        return getSession().chain(session -> session.createNativeQuery(SCORE, Integer.class)
                .setParameter(1, vacancy)
                .getSingleResultOrNull());
    }

    /**
     * After an update and its flush: the job with the time that the database gave it. The given one is let go of, because
     * refreshing it, which does the same, logs a warning each time.
     */
    Uni<Job> reread(Job job) {
        return getSession().invoke(session -> session.detach(job)).chain(() -> findById(job.id()));
    }
}
