package dev.vitae.resume.builder;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.builder.Documents.PATH;
import static dev.vitae.resume.builder.Documents.create;
import static dev.vitae.resume.builder.Documents.list;
import static dev.vitae.resume.builder.Documents.patch;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are found by what they say. */
@ResumeServiceTest
class SearchTest {

    private final UUID ada = UUID.randomUUID();
    private String kafka;

    @BeforeEach
    void write() {
        kafka = create(
                ada,
                """
                {"title": "For Nordwind", "resumeData": {"summary": "Zahlungen über Apache Kafka; Öl & Gas.",
                  "experience": [{"company": "Harbour Payments", "description": "Built pipelines.\\nUsed node.js daily"}],
                  "skills": ["C++", "Kubernetes"], "hobbies": {"first": ["Aquarellmalerei"]}}}""");
        create(ada, Map.of("title", "Другое резюме", "resumeData", Map.of("skills", List.of("Kubernetes", "Го"))));
        create(UUID.randomUUID(), Map.of("title", "For Nordwind", "resumeData", Map.of("summary", "Kafka")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kafka | For Nordwind",
                "kafk | For Nordwind",
                "NORDWIND harbour | For Nordwind",
                "kubernetes | Другое резюме, For Nordwind",
                "node.js | For Nordwind",
                "über | For Nordwind",
                "ÖL | For Nordwind",
                "aquarell | For Nordwind",
                "резюме го | Другое резюме",
                "' c++ ' | For Nordwind",
                "kafka резюме | ''",
                "afka | ''",
                "company | ''",
                "summary | ''",
            })
    void byWholeWordsAndBeginningsInTitleAndContent(String q, String titles) {
        assertThat(list(ada, Map.of("q", q), "title").stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(titles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "kafka & !", "\\", "a:*b", "(", "'':* | true --", "\u0001kafka", "+++", "<->"})
    void whateverIsAskedFor(String q) {
        as(ada).queryParam("q", q).get(PATH).then().statusCode(200);
    }

    @Test
    void amongAllWhereNothingIsAskedFor() {
        assertThat(list(ada, Map.of("q", "  "), "id")).hasSize(2);
        assertThat(list(ada, Map.of("q", "kubernetes", "template", "modern"), "id"))
                .isEmpty();
        as(ada).queryParam("q", "q".repeat(201))
                .get(PATH)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("q_invalid")));
    }

    @Test
    void asTheySayItNow() {
        patch(ada, kafka, "*", Map.of("resumeData", Map.of("summary", "Pulsar")))
                .statusCode(200);

        assertThat(list(ada, Map.of("q", "apache"), "id")).isEmpty();
        assertThat(list(ada, Map.of("q", "pulsar"), "id")).hasSize(1);
    }

    /** What is indexed has a size of its own, which no content may exceed. */
    @Test
    void howeverMuchTheySay() {
        List<Map<String, String>> jobs = IntStream.range(0, 19)
                .mapToObj(job -> IntStream.range(job * 1_600, (job + 1) * 1_600)
                        .mapToObj(word -> "%1$c%2$c-%2$c%1$c".formatted(0x4e00 + word / 150, 0x6e00 + word % 150))
                        .collect(Collectors.joining(" ")))
                .map(words -> Map.of("description", words))
                .toList();

        patch(ada, kafka, "*", Map.of("resumeData", Map.of("experience", jobs))).statusCode(200);

        assertThat(list(ada, Map.of("q", "nordwind"), "id")).hasSize(1);
    }

    @Test
    void byAnIndexOfTheirPersonsDocuments() throws SQLException {
        var plan = AppRole.of("resume")
                .read(
                        Map.of("vitae.user_id", ada.toString(), "enable_seqscan", "off"),
                        "explain select id from resume_builder_documents where user_id = '" + ada + "' "
                                + "and words @@ to_tsquery('simple', 'kafka:*') order by updated_at desc, id desc");

        assertThat(plan).anySatisfy(line -> assertThat(line.toString()).contains("resume_builder_documents_list"));
    }
}
