package dev.vitae.generation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fact in other words, and what comes close to it and is another: {@code guard/same.tsv}. */
class SameFactTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    /** Words by which the language of so short a résumé is known. */
    private static final Map<String, String> LANGUAGE = Map.of(
            "en", "Worked with the people of the shop and with all of their guests in the morning and for the evening",
            "de",
                    "Arbeitete mit den Leuten und für die Gäste an jedem Morgen und auch in der Nacht sowie bei der Kasse",
            "fr", "Travail avec les gens de la maison et pour les invités dans la cuisine le matin et le soir",
            "es", "Trabajo con la gente de la casa y para los invitados en la cocina por la mañana y por la noche",
            "pt", "Trabalho com as pessoas da casa e para os convidados na cozinha pela manhã e também não à noite",
            "ru", "Работа с людьми в доме и для гостей на кухне утром и вечером",
            "ja", "家で人々と働き、朝と夜に客を迎えた。");

    record Wording(boolean same, String language, String place, String stated, String told) {
        @Override
        public String toString() {
            return told + (same ? " is " : " is not ") + stated;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wordings")
    void takesOtherWordsForTheSameFactAndNoOtherFactForIt(Wording wording) {
        ResumeContent base = ResumeContent.empty().withSummary(LANGUAGE.get(wording.language()));
        ResumeContent source = with(base, wording.place(), wording.stated());

        GuardReport report = FabricationGuard.of(source, TODAY).check(with(source, wording.place(), wording.told()));

        assertThat(report.supported()).as("%s", report.findings()).isEqualTo(wording.same());
    }

    static List<Wording> wordings() throws IOException {
        try (InputStream in = SameFactTest.class.getResourceAsStream("/guard/same.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cell -> new Wording(cell[0].equals("h"), cell[1], cell[2], cell[3], cell[4]))
                    .toList();
        }
    }

    /** @param text of skills, one behind the other, parted by {@code |}; a summary is told of two jobs in a row */
    private static ResumeContent with(ResumeContent resume, String place, String text) {
        return switch (place) {
            case "skills" -> resume.withSkills(List.of(text.split("\\|")));
            case "position" -> resume.withExperience(List.of(job("Acme", text, "Did things")));
            case "company" -> resume.withExperience(List.of(job(text, "Clerk", "Did things")));
            case "line" -> resume.withExperience(List.of(job("Acme", "Clerk", text)));
            case "school" -> resume.withEducation(List.of(new Education(text, "MA", null, "2010-01", "2012-01")));
            case "field" -> resume.withEducation(List.of(new Education("MIT", "Licence", text, "2010-01", "2012-01")));
            case "level" -> resume.withLanguages(List.of(new Language("English", text)));
            case "spoken" ->
                resume.withSkills(List.of(text))
                        .withLanguages(List.of(new Language("English", "B2"), new Language("German", "A2")));
            case "degree" -> resume.withEducation(List.of(new Education("MIT", text, null, "2010-01", "2012-01")));
            case "certificate" -> resume.withCertifications(List.of(new Certification(text, null, null)));
            case "entry" -> resume.withSections(List.of(new Section("Publications", List.of(text.split("\\|")))));
            case "summary" ->
                resume.withSummary(text)
                        .withExperience(List.of(
                                new Experience(
                                        "Pinwheel Software", "Team Lead", "2022-01", null, "Led a team of eight"),
                                new Experience(
                                        "Pinwheel Software",
                                        "Agent",
                                        "2019-05",
                                        "2021-12",
                                        "Answered billing questions")));
            default -> throw new IllegalArgumentException(place);
        };
    }

    private static Experience job(String company, String position, String description) {
        return new Experience(company, position, "2020-01", null, description);
    }
}
