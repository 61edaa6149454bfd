package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.ModelFailure.Reason.INVALID_ANSWER;
import static dev.vitae.generation.llm.ModelFailure.Reason.REFUSED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ContentRules;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Makes content of an answer's text, or says what is wrong with it without repeating it. */
final class AnswerReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ContentJson CONTENTS = new ContentJson();

    private final ResumeContent source;
    private final NewSkills skills;
    private final Canary canary;
    private final PartialContent partial = PartialContent.ofMembers();

    AnswerReader(TailoringRequest request, Canary canary) {
        this.source = request.source();
        this.skills = new NewSkills(request);
        this.canary = canary;
    }

    /**
     * The whole answer, with the members of the source that are not a model's to say.
     *
     * @throws ModelFailure where it is not what was asked for, or tells the instructions
     */
    ResumeContent read(String text) {
        try {
            JsonNode answer = JSON.readTree(text);
            Optional<String> broken = SchemaCheck.broken(answer, ContentSchema.SHAPE);
            if (broken.isPresent()) {
                throw new ModelFailure(INVALID_ANSWER, "the answer breaks the schema at '" + broken.get() + "'");
            }
            if (canary.isIn(answer.toString()) || canary.isIn(text)) {
                throw new ModelFailure(REFUSED, "the answer tells what it was instructed");
            }
            ResumeContent content = ours(answer);
            checkRules(content);
            return content;
        } catch (JsonProcessingException e) {
            throw new ModelFailure(INVALID_ANSWER, "the answer is not JSON");
        }
    }

    /** What the source breaks itself is not the answer's fault. */
    private void checkRules(ResumeContent content) {
        Set<String> own = kinds(ContentRules.parsed().check(source));
        Set<String> broken = new HashSet<>(kinds(ContentRules.parsed().check(content)));
        broken.removeAll(own);
        if (!broken.isEmpty()) {
            throw new ModelFailure(INVALID_ANSWER, "the answer breaks rules of content: " + broken);
        }
    }

    private static Set<String> kinds(List<Violation> violations) {
        return violations.stream().map(Violation::code).collect(Collectors.toSet());
    }

    /** The complete sections once another is complete and they are wanted; those that tell the instructions are not told. */
    Optional<ResumeContent> heard(String piece, BooleanSupplier wanted) {
        return (partial.completes(piece) && wanted.getAsBoolean() ? partial.object() : Optional.<JsonNode>empty())
                .filter(sections -> !canary.isIn(sections.toString()))
                .flatMap(this::content);
    }

    private ResumeContent ours(JsonNode answer) throws JsonProcessingException {
        return OwnMembers.restored(skills.without(CONTENTS.read(answer)), source);
    }

    private Optional<ResumeContent> content(JsonNode sections) {
        try {
            return Optional.of(ours(sections));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
