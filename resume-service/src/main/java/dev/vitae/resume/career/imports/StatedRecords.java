package dev.vitae.resume.career.imports;

import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.resume.career.matching.Stated;
import dev.vitae.resume.parsing.content.ContentDraft;
import dev.vitae.resume.skills.SkillKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a résumé states, in the members of records. */
final class StatedRecords {

    private StatedRecords() {}

    /** Each name once, as it comes first. */
    static List<Stated> skills(ResumeContent content) {
        List<Stated> skills = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < content.skills().size(); i++) {
            String name = content.skills().get(i);
            if (!name.isBlank() && names.add(SkillKey.fold(name))) {
                skills.add(new Stated("/skills/" + i, Map.of("name", name), Stated.NO_TIME));
            }
        }
        return skills;
    }

    static List<Stated> jobs(ResumeContent content) {
        return IntStream.range(0, content.experience().size())
                .mapToObj(i -> job("/experience/" + i, content.experience().get(i), content))
                .toList();
    }

    static List<Stated> studies(ResumeContent content) {
        return IntStream.range(0, content.education().size())
                .mapToObj(i -> study("/education/" + i, content.education().get(i)))
                .toList();
    }

    private static Stated job(String path, Experience job, ResumeContent content) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", job.position());
        texts.put("company", job.company());
        texts.put("location", location(job, content).orElse(null));
        texts.put("description", job.description());
        return new Stated(path, texts, job.period());
    }

    private static Stated study(String path, Education study) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("school", study.institution());
        texts.put("degree", study.degree());
        texts.put("field", study.field());
        return new Stated(path, texts, study.period());
    }

    /** The parser writes where a job was into a section of its own, after position and company; one place, or none. */
    private static Optional<String> location(Experience job, ResumeContent content) {
        String about = job.position() + ", " + job.company() + ": ";
        if (content.sections() == null) {
            return Optional.empty();
        }
        List<String> places = content.sections().stream()
                .filter(section -> ContentDraft.PLACES.equals(section.heading()))
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.startsWith(about))
                .map(entry -> entry.substring(about.length()))
                .distinct()
                .toList();
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }
}
