package dev.vitae.sharing.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.owners.GeneratedResume;
import dev.vitae.sharing.owners.GenerationClient;
import dev.vitae.sharing.owners.ResumeClient;
import dev.vitae.sharing.owners.SharedResourceClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks the service that owns a subject for it, in the name of the person who shares it. */
@ApplicationScoped
public class Subjects {

    private static final Logger LOG = Logger.getLogger(Subjects.class);

    private final ResumeClient resumes;
    private final GenerationClient generations;
    private final SharedResourceClient reusable;
    private final ContentJson json = new ContentJson();

    public Subjects(
            @RestClient ResumeClient resumes,
            @RestClient GenerationClient generations,
            @RestClient SharedResourceClient reusable) {
        this.resumes = resumes;
        this.generations = generations;
        this.reusable = reusable;
    }

    /**
     * The subject as it is now, or the version that is named. Fails with 404 when there is none or it is not that person's, with 503 while its owner
     * cannot be asked.
     */
    public Uni<Subject> fetch(SubjectQuery query) {
        UUID userId = query.userId();
        UUID subjectId = query.subjectId();
        Uni<Subject> subject =
                switch (query.kind()) {
                    case SKILL_RESUME ->
                        resumes.skillResume(userId, query.tenantId().orElse(null), query.companySkills())
                                .map(Subject.Skills::new);
                    case RESUME ->
                        resumes.resume(userId, subjectId)
                                .map(resume -> new Subject.Resume(resume.version(), content(resume.content())));
                    case GENERATED_RESUME ->
                        number(query)
                                .chain(number -> generations.version(userId, subjectId, number))
                                .map(it -> new Subject.Resume(it.versionNumber(), content(it.content())));
                    case RESOURCE -> reusable.resource(userId, subjectId).map(Subject.Reusable::new);
                };
        return subject.onFailure(failure -> !(failure instanceof Problem)).transform(Subjects::unavailable);
    }

    private Uni<Integer> number(SubjectQuery query) {
        return query.versionNumber().map(named -> Uni.createFrom().item(named)).orElseGet(() -> generations
                .generatedResume(query.userId(), query.subjectId())
                .map(GeneratedResume::currentVersion));
    }

    private ResumeContent content(JsonNode content) {
        try {
            return json.read(content);
        } catch (JsonProcessingException e) {
            // The message would quote the résumé.
            throw new IllegalStateException("content of another shape");
        }
    }

    private static Problem unavailable(Throwable failure) {
        LOG.warnf("a subject could not be fetched: %s", failure.toString());
        return Problem.unavailable("service_unavailable");
    }
}
