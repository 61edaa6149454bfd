package dev.vitae.generation.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.llm.Instructions;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.llm.TailoringRequest.Vacancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A résumé and a vacancy of {@code letters/sources.json}, in seven languages. */
public record LetterCase(String language, ResumeContent source, Vacancy vacancy) {

    public static List<LetterCase> all() {
        List<LetterCase> cases = new ArrayList<>();
        try (InputStream in = LetterCase.class.getResourceAsStream("/letters/sources.json")) {
            for (JsonNode one : new ObjectMapper().readTree(in)) {
                JsonNode vacancy = one.get("vacancy");
                cases.add(new LetterCase(
                        one.get("language").asText(),
                        new ContentJson().read(one.get("source").toString()),
                        new Vacancy(
                                vacancy.get("company").asText(),
                                vacancy.get("jobPosition").asText(),
                                vacancy.get("description").asText())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    public static LetterCase in(String language) {
        return all().stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    public TailoringRequest request() {
        return TailoringRequest.of(source, vacancy, Instructions.NONE);
    }

    public LetterGuard guard() {
        return new LetterGuard(
                source,
                new LetterGuard.Addressee(vacancy.company(), vacancy.jobPosition(), vacancy.description()),
                language);
    }

    @Override
    public String toString() {
        return language;
    }
}
