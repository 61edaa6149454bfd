package dev.vitae.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.vitae.local.Stack;
import dev.vitae.testkit.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done on the platform is evidence of skills, and a live share shows what it earned. */
@ExtendWith(TheStack.class)
class SkillEvidenceTest {

    private static final Duration EVENTS = Duration.ofSeconds(60);

    @Test
    void aGenerationIsEvidenceOfTheSkillsThatItPutForward(Stack stack) {
        // Given
        Person ada = Person.signedIn(stack.baseUrl());
        String resume = ada.uploadsTheSampleResume();
        String vacancy = ada.collectsTheSampleVacancy();
        String link = ada.shares(Map.of("kind", "skill_resume"));
        given().accept("text/html").get(link).then().statusCode(200);

        // When
        ada.awaitsCompletionOf(ada.asksFor(resume, vacancy));

        // Then the skills that were put forward refer to the vacancy and have a badge
        await().atMost(EVENTS).untilAsserted(() -> {
            Json skills = ada.read("/api/v1/skill-resume");
            assertThat(skills.getInt("basis.operations.generate")).isEqualTo(1);
            assertThat(skills.getInt("basis.operations.parse")).isEqualTo(1);
            assertThat(skills.<String>getList("categories[*].skills[?(@.uses == 1)].bestEvidence[0].vacancyId"))
                    .isNotEmpty()
                    .containsOnly(vacancy);
            assertThat(skills.<String>getList("categories[*].skills[?(@.uses == 1)].quality.tier"))
                    .containsOnly("bronze");
        });

        // and what the vacancy asks for beyond the résumé is suggested
        await().atMost(EVENTS).untilAsserted(() -> {
            List<String> wanted = ada.read("/api/v1/skill-resume").getList("suggestions.wanted[*].name");
            assertThat(wanted).contains("Kubernetes", "Terraform").doesNotContain("Java", "Apache Kafka", "English");
        });

        // and the link shows the badge
        await().atMost(EVENTS)
                .untilAsserted(
                        () -> given().accept("text/html").get(link).then().body(containsString("Bronze")));
    }
}
