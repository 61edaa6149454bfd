package dev.vitae.resume.builder;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.resume.resumes.ReadResumes;
import dev.vitae.resume.resumes.ResumeView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Reads what a document is to begin with. Never called while a transaction is open. */
@ApplicationScoped
class ReadSource {

    private static final Logger LOG = Logger.getLogger(ReadSource.class);
    private static final String NO_RESUME = "resume_not_found";
    private static final String NO_GENERATION = "generation_not_found";

    private final ReadResumes resumes;
    private final ReadCareer career;
    private final GenerationClient generations;
    private final ContentJson contents = new ContentJson();

    ReadSource(ReadResumes resumes, ReadCareer career, @RestClient GenerationClient generations) {
        this.resumes = resumes;
        this.career = career;
        this.generations = generations;
    }

    /**
     * What the one that is named says now. Fails with 404 {@link #NO_RESUME} or {@link #NO_GENERATION} for what is not the
     * person's, with 409 for a generation that has not completed, with 422 for records that say more than a résumé may, with
     * 503 while generation-service gives no answer.
     */
    Uni<ResumeContent> read(Caller caller, DocumentSource source) {
        if (source.fromRecords()) {
            return career.read(caller);
        }
        return source.resumeId() != null
                ? resume(caller, source.resumeId())
                : generation(caller, source.generationId());
    }

    private Uni<ResumeContent> resume(Caller caller, UUID id) {
        return resumes.one(caller, id)
                .map(ResumeView::content)
                .onFailure(ReadSource::isNotFound)
                .transform(gone -> notFound(NO_RESUME, "/source/resumeId", "résumé"));
    }

    private Uni<ResumeContent> generation(Caller caller, UUID id) {
        return generations
                .generation(id, caller.id())
                .onFailure()
                .transform(ReadSource::refusal)
                .map(this::content);
    }

    private ResumeContent content(GenerationClient.Answer generation) {
        if (generation.content() == null) {
            throw new Problem(
                    409,
                    "generation_not_completed",
                    "The generation says nothing before it has completed.",
                    List.of(new FieldError("/source/generationId", "not_completed", "It has not completed.")),
                    Map.of());
        }
        try {
            return contents.read(generation.content());
        } catch (JsonProcessingException e) {
            // The message would quote the résumé.
            throw new IllegalStateException("generation-service answered content that is none");
        }
    }

    private static Problem refusal(Throwable failure) {
        if (isNotFound(failure)) {
            return notFound(NO_GENERATION, "/source/generationId", "generation");
        }
        LOG.warnf("a generation could not be read: %s", failure.getClass().getName());
        return Problem.unavailable("generation_service_unavailable");
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof Problem problem && problem.status() == 404;
    }

    private static Problem notFound(String code, String pointer, String what) {
        String detail = "There is no such " + what + ", or it is not yours. Check the id.";
        return new Problem(404, code, detail, List.of(new FieldError(pointer, "not_found", detail)), Map.of());
    }
}
