package dev.vitae.resume.wanted;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.resume.wanted.TermsOfGenerationService.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.career.Records;
import dev.vitae.testkit.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person's vacancies ask for and the person does not name is suggested. */
@ResumeServiceTest
class WantedSkillsTest extends VacancyTermsTest {

    @Test
    void suggestsWhatMostVacanciesAskForAndNoResumeNames() {
        uploadSample(ada, "cv.pdf");
        UUID other = UUID.randomUUID();
        terms.know(vacancy, 0, tool("Java"), tool("Rust"), tool("Zig").put("importance", "preferred"));
        terms.know(other, 0, tool("Zig"), tool("Apache Kafka"));

        publish(told(vacancy, "2026-11-01T10:00:00Z"), told(other, "2026-11-03T10:00:00Z"));

        awaitWanted("Zig", "Rust");
        Json wanted = read();
        assertThat(wanted.getMap("suggestions.wanted[0]"))
                .containsEntry("vacancies", 2)
                .containsEntry("required", 1)
                .containsEntry("lastAskedAt", "2026-11-03T10:00:00Z");
    }

    @Test
    void knowsASkillByAnyOfItsNames() {
        Records.add(ada, Records.SKILLS, Map.of("name", "K8s"));
        ObjectNode kubernetes = tool("Kubernetes");
        kubernetes.putArray("otherNames").add("k8s");
        terms.know(vacancy, 0, kubernetes, tool("Rust"));

        publish(told(vacancy));

        awaitWanted("Rust");
    }

    @Test
    void asksForNoneOfWhichAnotherIsEnough() {
        Records.add(ada, Records.SKILLS, Map.of("name", "Quarkus"));
        terms.know(
                vacancy,
                0,
                tool("Spring Boot").put("group", 1),
                tool("Quarkus").put("group", 1),
                tool("Rust").put("group", 2),
                tool("Zig").put("group", 2));

        publish(told(vacancy));

        awaitWanted("Rust", "Zig");
    }

    @Test
    void leavesOutWhatIsNoSkillOrOnlyNamedOrEverybodys() {
        terms.know(
                vacancy,
                0,
                tool("Rust"),
                tool("Backend Engineer").put("kind", "title"),
                tool("5 years").put("kind", "years"),
                tool("Fintech").put("importance", "context"),
                tool("Teamwork").put("common", true),
                tool("rust"));

        publish(told(vacancy));

        awaitWanted("Rust");
    }

    @Test
    void takesASkillOffTheListOnceThePersonNamesIt() {
        terms.know(vacancy, 0, tool("Rust"), tool("Zig"));
        publish(told(vacancy));
        awaitWanted("Rust", "Zig");

        Records.add(ada, Records.SKILLS, Map.of("name", "RUST"));

        assertThat(wanted()).containsExactly("Zig");
    }

    @Test
    void forgetsWhatWasAskedForMoreThanAYearAgo() {
        UUID old = UUID.randomUUID();
        terms.know(old, 0, tool("Cobol"));
        terms.know(vacancy, 0, tool("Rust"));

        publish(told(old, Instant.now().minus(Duration.ofDays(366)).toString()), told(vacancy));

        awaitWanted("Rust");
        await().until(() -> terms.asked(old) == 1);
        await().until(() -> tasks() == 0);
        assertThat(wanted()).containsExactly("Rust");
    }

    @Test
    void showsNobodyWhatAnotherIsAskedFor() {
        terms.know(vacancy, 0, tool("Rust"));
        publish(told(vacancy));
        awaitWanted("Rust");

        assertThat(as(UUID.randomUUID())
                        .get("/api/v1/skill-resume")
                        .as(Json.class)
                        .<String>getList("suggestions.wanted"))
                .isEmpty();
    }
}
