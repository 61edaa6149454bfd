package dev.vitae.generation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines of a job, retold as people do, in seven languages: {@code guard/retold.tsv}. */
class RetoldLinesTest {
    /** Words by which the language of so short a résumé is known. */
    private static final Map<String, String> LANGUAGE = Map.of(
            "en", "Worked with the people of the shop and with all of their guests in the morning and for the evening",
            "de",
                    "Arbeitete mit den Leuten und für die Gäste an jedem Morgen und auch in der Nacht sowie bei der Kasse",
            "fr", "Travail avec les gens de la maison et pour les invités dans la cuisine le matin et le soir",
            "es", "Trabajo con la gente de la casa y para los invitados en la cocina por la mañana y por la noche",
            "ru", "Работа с людьми в доме и для гостей на кухне утром и вечером",
            "ja", "家で人々と働き、朝と夜に客を迎えた。");

    record Retelling(char kind, String text, ResumeContent source, ResumeContent told) {
        @Override
        public String toString() {
            return kind + " " + text;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("retellings")
    void leavesHonestRetellingsAloneAndCatchesLies(Retelling retelling) {
        GuardReport report = FabricationGuard.check(retelling.source(), retelling.told());

        assertThat(report.supported()).as("%s", report.findings()).isEqualTo(retelling.kind() != 'l');
    }

    static List<Retelling> retellings() throws IOException {
        List<Retelling> all = new ArrayList<>();
        try (InputStream in = RetoldLinesTest.class.getResourceAsStream("/guard/retold.tsv")) {
            ResumeContent source = null;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList()) {
                String text = line.substring(line.indexOf('\t') + 1);
                if (line.charAt(0) == '@') {
                    source = ResumeContent.empty()
                            .withSummary(LANGUAGE.getOrDefault(line.substring(1, 3), LANGUAGE.get("en")))
                            .withExperience(List.of(job(text.replace('|', '\n'))));
                } else {
                    ResumeContent told = line.charAt(0) == 'H'
                            ? source.withSummary(text)
                            : source.withExperience(List.of(job(text)));
                    all.add(new Retelling(line.charAt(0), text, source, told));
                }
            }
        }
        return all;
    }

    private static Experience job(String description) {
        return new Experience("Alderbrook Ltd", "Clerk", "2019-03", null, description);
    }
}
