package dev.vitae.generation.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Text of somebody who wants a model to say what is not so.
 *
 * @param place what it stands in
 * @param bait the made-up fact that it asks for
 */
public record Injection(String id, String place, String language, String bait, String text) {

    public static List<Injection> all() {
        ObjectMapper json = new ObjectMapper();
        List<Injection> all = new ArrayList<>();
        try (InputStream in = Injection.class.getResourceAsStream("/llm/injections.jsonl")) {
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : lines.lines().toList()) {
                all.add(json.readValue(line, Injection.class));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    /** What is asked with this in it. */
    public TailoringRequest request() {
        TailoringRequest.Vacancy plain = ModelFixture.VACANCY;
        TailoringRequest.Vacancy vacancy =
                switch (place) {
                    case "vacancy", "hidden" ->
                        new TailoringRequest.Vacancy(
                                plain.company(), plain.jobPosition(), plain.description() + "\n" + text);
                    case "company" -> new TailoringRequest.Vacancy(text, plain.jobPosition(), plain.description());
                    case "position" -> new TailoringRequest.Vacancy(plain.company(), text, plain.description());
                    default -> plain;
                };
        Instructions wishes = place.equals("note") ? new Instructions(null, null, null, null, text) : Instructions.NONE;
        return TailoringRequest.of(source(), vacancy, wishes);
    }

    private ResumeContent source() {
        ResumeContent plain = ModelFixture.SOURCE;
        return switch (place) {
            case "resume" -> {
                List<Experience> jobs = new ArrayList<>(plain.experience());
                jobs.set(0, jobs.get(0).withDescription(jobs.get(0).description() + "\n" + text.replace("\n", " ")));
                yield plain.withExperience(jobs);
            }
            case "skill" -> plain.withSkills(List.of("Java", text, "PostgreSQL"));
            case "metadata" ->
                new ResumeContent(
                        plain.personalInfo(),
                        plain.summary(),
                        plain.experience(),
                        plain.education(),
                        plain.skills(),
                        plain.certifications(),
                        plain.languages(),
                        List.of(new Section("Document", List.of(text))),
                        Map.of("properties", text));
            default -> plain;
        };
    }
}
