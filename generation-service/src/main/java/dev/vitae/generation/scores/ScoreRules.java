package dev.vitae.generation.scores;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ContentRules;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a question for a score must be like, beyond the form of its members. */
final class ScoreRules {
    private static final ContentJson CONTENTS = new ContentJson();

    private ScoreRules() {}

    /**
     * The content that was sent; empty where an id was. Fails with 422 and a pointer to each member that breaks a rule, and
     * as {@link ContentJson} does where the content has another shape than a résumé's.
     */
    static Optional<ResumeContent> check(ScoreBody body) throws JsonProcessingException {
        List<FieldError> errors = new ArrayList<>();
        long resumes = Stream.of(body.hasContent(), body.resumeId() != null, body.generatedResumeId() != null)
                .filter(given -> given)
                .count();
        if (resumes != 1) {
            errors.add(
                    new FieldError("/content", "exactly_one", "Send one of content, resumeId and generatedResumeId."));
        }
        if ((body.vacancy() == null) == (body.vacancyId() == null)) {
            errors.add(new FieldError("/vacancy", "exactly_one", "Send one of vacancy and vacancyId."));
        }
        if (body.hasContent() && body.version() != null) {
            errors.add(new FieldError("/version", "unexpected", "Content has no version: leave it out."));
        }
        Optional<ResumeContent> content = body.hasContent() ? Optional.of(read(body)) : Optional.empty();
        content.ifPresent(sent -> ContentRules.parsed().check(sent).stream()
                .map(broken -> new FieldError("/content" + broken.pointer(), broken.code(), broken.message()))
                .forEach(errors::add));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return content;
    }

    private static ResumeContent read(ScoreBody body) throws JsonProcessingException {
        try {
            // As text, since the depth of a tree is not bounded.
            return CONTENTS.read(body.content().toString());
        } catch (JsonMappingException e) {
            e.prependPath(body, "content");
            throw e;
        }
    }
}
