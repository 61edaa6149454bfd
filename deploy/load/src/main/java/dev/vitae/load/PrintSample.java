package dev.vitae.load;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;

/** What the résumé of somebody who does not exist says, in one script; made up, as {@code print.json} has it. */
record PrintSample(
        String script,
        String name,
        String location,
        String position,
        String company,
        String study,
        String school,
        String summary,
        List<String> sentences,
        List<String> skills) {

    static List<PrintSample> all() throws IOException {
        try (InputStream file = PrintSample.class.getResourceAsStream("/print.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        }
    }

    /** @param jobs with a bullet of each sentence */
    ResumeContent content(int jobs) {
        return ResumeContent.empty()
                .withPersonalInfo(new PersonalInfo(
                        name, "person@example.com", "+353 1 555 0134", location, null, "https://person.example/", null))
                .withSummary(summary)
                .withExperience(IntStream.range(0, jobs)
                        .mapToObj(i -> new Experience(
                                company,
                                position,
                                (2022 - 3 * i) + "-04",
                                (2025 - 3 * i) + "-03",
                                String.join("\n", sentences)))
                        .toList())
                .withEducation(List.of(new Education(school, "MSc", study, "2001-10", "2004-03")))
                .withSkills(skills);
    }
}
