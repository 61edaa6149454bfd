package dev.vitae.resume.skills.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    @Test
    void findsASkillInPositionDescriptionAndProjects() {
        Mentions mentions = Mentions.in(List.of(
                new Experience("Kafka Ltd", "Java Developer", null, null, null),
                new Experience("Harbour", "Engineer", null, null, "Moved settlement\nto Apache  Kafka streams."),
                new Experience(
                        "Quay", "Lead", null, null, null, null, null, List.of("A ledger in JAVA"), null, Map.of())));

        assertThat(mentions.of("Java")).containsExactly(0, 2);
        assertThat(mentions.of("apache kafka")).containsExactly(1);
        assertThat(mentions.of("PostgreSQL")).isEmpty();
    }

    @Test
    void readsNoNameAcrossTwoTexts() {
        Mentions mentions = Mentions.in(List.of(new Experience("c", "Lead of Apache", null, null, "Kafka streams")));

        assertThat(mentions.of("Apache Kafka")).isEmpty();
        assertThat(mentions.of("Kafka")).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Java|Java, SQL.",
                "Java|(java)",
                "Java|Java-Entwickler",
                "Java|Java+Spring",
                "C++|in C++, mostly",
                "C++|C++17",
                "C#|C#/.NET",
                ".NET|.NET Core",
                "Node.js|with Node.js.",
                "CI/CD|CI / CD pipelines",
                "CI/CD|ci/cd",
                "R|R and Python",
                "Go|Go, Rust",
                "Résumé writing|résumé Writing",
                "Résumé writing|re\u0301sume\u0301 writing",
                "Kafka|ＫＡＦＫＡ",
                "项目管理|负责项目管理工作",
                "Java|使用Java开发",
                "Управление проектами|управление  проектами"
            })
    void findsANameAsAWholeWord(String skill, String text) {
        assertThat(in(text).of(skill)).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Java|JavaScript",
                "SQL|PostgreSQL",
                "C|C++ and C#",
                "C|Objective-C",
                "R|R&D",
                "Go|go to market",
                "C++|C and more",
                "React|React.js",
                "Apache Kafka|Apache",
                "Apache Kafka|Kafka Apache",
                "?|what?"
            })
    void findsNothingElse(String skill, String text) {
        assertThat(in(text).of(skill)).isEmpty();
    }

    /** The longest résumé that the rules allow, with all the skills they allow. */
    @Test
    void looksForManySkillsInLongTexts() {
        String sentence = "Built systems of systems with systems. ";
        Mentions mentions = Mentions.in(IntStream.range(0, 20)
                .mapToObj(i -> new Experience("c", "p", null, null, sentence.repeat(250) + "Tool" + i))
                .toList());

        for (int skill = 0; skill < 300; skill++) {
            assertThat(mentions.of("Tool" + skill)).isEqualTo(skill < 20 ? List.of(skill) : List.of());
        }
        assertThat(mentions.of("systems of systems of")).isEmpty();
    }

    private static Mentions in(String text) {
        return Mentions.in(List.of(new Experience("c", null, null, null, text)));
    }
}
