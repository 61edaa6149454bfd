package dev.vitae.generation.neighbours;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.document.ContentJson;
import dev.vitae.kit.problem.Problem;
import dev.vitae.press.limits.Uses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Reads the sources of a generation from the services that own them, in the name of a person. Never called while a
 * transaction is open.
 */
@ApplicationScoped
public class Neighbours {

    /** Code of the 404 for a résumé that does not exist or is somebody else's. */
    public static final String NO_RESUME = "resume_not_found";

    /** Code of the 404 for a vacancy that does not exist or is somebody else's. */
    public static final String NO_VACANCY = "vacancy_not_found";

    /** Code of the 503 while resume-service gives no answer. */
    public static final String RESUME_SERVICE_AWAY = "resume_service_unavailable";

    /** Code of the 503 while vacancy-service gives no answer. */
    public static final String VACANCY_SERVICE_AWAY = "vacancy_service_unavailable";

    private static final Logger LOG = Logger.getLogger(Neighbours.class);

    private final ResumeClient resumes;
    private final VacancyClient vacancies;
    private final ContentJson contents = new ContentJson();

    Neighbours(@RestClient ResumeClient resumes, @RestClient VacancyClient vacancies) {
        this.resumes = resumes;
        this.vacancies = vacancies;
    }

    /** The newest version of a résumé. Fails with 404 {@link #NO_RESUME} or 503 {@link #RESUME_SERVICE_AWAY}. */
    public Uni<Resume> resume(UUID user, UUID id) {
        return resume(user, id, Optional.empty());
    }

    /** As {@link #resume(UUID, UUID)}, of the numbered version where one is named. */
    public Uni<Resume> resume(UUID user, UUID id, Optional<Integer> number) {
        return number.map(version -> resumes.version(id, version, user))
                .orElseGet(() -> resumes.resume(id, user))
                .onFailure()
                .transform(failure -> problem(failure, NO_RESUME, RESUME_SERVICE_AWAY, "résumé"))
                .map(this::resume);
    }

    /** The number of a version that is there, of the current one where none is named. Fails as {@link #resume(UUID, UUID)}. */
    public Uni<ResumeVersion> resumeVersion(UUID user, UUID id, Optional<Integer> number) {
        return number.map(version -> resumes.numbered(id, version, user))
                .orElseGet(() -> resumes.currentVersion(id, user))
                .onFailure()
                .transform(failure -> problem(failure, NO_RESUME, RESUME_SERVICE_AWAY, "résumé"))
                .map(answer -> new ResumeVersion(answer.resumeId(), answer.versionNumber()));
    }

    /**
     * Has a text read and kept as a résumé of the person's, once for each key. Fails with 422 as resume-service refuses the
     * text, with 429 {@code limit_reached}, or 503 {@link #RESUME_SERVICE_AWAY}.
     */
    public Uni<ResumeVersion> keepResume(UUID user, String text, String key) {
        return resumes.keep(new ResumeClient.TextBody(text), user, key)
                .onFailure(failure -> !(failure instanceof Problem refused
                        && (refused.status() == 422 || refused.code().equals(Uses.REACHED))))
                .transform(failure -> problem(failure, NO_RESUME, RESUME_SERVICE_AWAY, "résumé"))
                .map(answer -> new ResumeVersion(answer.resumeId(), answer.versionNumber()));
    }

    /** The newest version of a vacancy. Fails with 404 {@link #NO_VACANCY} or 503 {@link #VACANCY_SERVICE_AWAY}. */
    public Uni<Vacancy> vacancy(UUID user, UUID id) {
        return vacancies
                .vacancy(id, user)
                .onFailure()
                .transform(failure -> problem(failure, NO_VACANCY, VACANCY_SERVICE_AWAY, "vacancy"));
    }

    /** Both, one after the other: where both are missing the answer is always the same. */
    public Uni<Sources> sources(UUID user, UUID resume, UUID vacancy) {
        return resume(user, resume).chain(first -> vacancy(user, vacancy).map(second -> new Sources(first, second)));
    }

    /** What {@link #resume} fails with where there is none. */
    public static Problem noResume() {
        return notFound(NO_RESUME, "résumé");
    }

    /** What {@link #vacancy} fails with where there is none. */
    public static Problem noVacancy() {
        return notFound(NO_VACANCY, "vacancy");
    }

    private Resume resume(ResumeClient.Answer answer) {
        try {
            return new Resume(answer.id(), answer.version(), contents.read(answer.content()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("resume-service answered content that is none", e);
        }
    }

    private static Problem problem(Throwable failure, String notFound, String away, String what) {
        if (failure instanceof Problem problem && problem.status() == 404) {
            return notFound(notFound, what);
        }
        LOG.warnf("%s: %s", away, failure.getClass().getName());
        return Problem.unavailable(away);
    }

    private static Problem notFound(String code, String what) {
        return new Problem(404, code, "There is no such " + what + ", or it is not yours. Check the id.");
    }
}
