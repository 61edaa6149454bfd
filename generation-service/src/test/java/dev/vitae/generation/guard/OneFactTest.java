package dev.vitae.generation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A source of one fact, and another fact made of it. */
class OneFactTest {

    record Pair(String name, String place, String stated, String told, String kind) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Pair> pairs() throws IOException {
        try (InputStream in = OneFactTest.class.getResourceAsStream("/guard/pairs.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cell -> new Pair(cell[0], cell[1], cell[2], cell[3], cell[4]))
                    .toList();
        }
    }

    @ParameterizedTest(name = "makes no {0}")
    @MethodSource("pairs")
    void makesNothingOfAFactThatItDoesNotSay(Pair pair) {
        String[] places = pair.place().split(">");
        ResumeContent source = with(base(), places[0], pair.stated());

        GuardReport report = FabricationGuard.check(source, with(source, places[places.length - 1], pair.told()));

        assertThat(report.findings())
                .extracting(finding -> finding.kind().name().toLowerCase(Locale.ROOT))
                .contains(pair.kind());
    }

    @ParameterizedTest(name = "keeps {0} as it is")
    @MethodSource("pairs")
    void cutsBackToTheFact(Pair pair) {
        String[] places = pair.place().split(">");
        ResumeContent source = with(base(), places[0], pair.stated());
        ResumeContent tailored = with(source, places[places.length - 1], pair.told());

        FabricationGuard guard = FabricationGuard.of(source);
        ResumeContent kept = FactRestorer.cutBack(guard, tailored, guard.check(tailored));

        assertThat(FabricationGuard.check(source, kept).findings()).isEmpty();
        assertThat(kept).isNotEqualTo(tailored);
    }

    private static ResumeContent base() {
        return ResumeContent.empty().withExperience(List.of(job("Acme", "Clerk", "Did things")));
    }

    private static ResumeContent with(ResumeContent resume, String place, String text) {
        return switch (place) {
            case "position" -> resume.withExperience(List.of(job("Acme", text, "Did things")));
            case "company" -> resume.withExperience(List.of(job(text, "Clerk", "Did things")));
            case "line" -> resume.withExperience(List.of(job("Acme", "Clerk", text)));
            case "degree" -> resume.withEducation(List.of(new Education("MIT", text, null, "2010-01", "2012-01")));
            case "certification" -> resume.withCertifications(List.of(new Certification(text, null, null)));
            case "level" -> resume.withLanguages(List.of(new Language("German", text)));
            case "language" -> resume.withLanguages(List.of(new Language(text, "native")));
            case "skill" -> resume.withSkills(List.of(text));
            case "summary" -> resume.withSummary(text);
            case "location" ->
                resume.withPersonalInfo(new PersonalInfo("Ada X", "a@x.org", null, text, null, null, null));
            default -> throw new IllegalArgumentException(place);
        };
    }

    private static Experience job(String company, String position, String description) {
        return new Experience(company, position, "2020-01", null, description);
    }
}
