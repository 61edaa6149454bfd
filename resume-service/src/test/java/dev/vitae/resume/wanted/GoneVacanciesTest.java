package dev.vitae.resume.wanted;

import static dev.vitae.resume.wanted.TermsOfGenerationService.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A vacancy that its person has removed asks for nothing any more. */
@ResumeServiceTest
class GoneVacanciesTest extends VacancyTermsTest {

    @Test
    void forgetsTheSkillsOfAVacancyThatIsGoneAndNoOthers() {
        UUID other = UUID.randomUUID();
        terms.know(vacancy, 0, tool("Rust"));
        terms.know(other, 0, tool("Zig"));
        publish(told(vacancy, "2026-11-03T10:00:00Z"), told(other, "2026-11-01T10:00:00Z"));
        awaitWanted("Rust", "Zig");

        publishGone(ada);

        awaitWanted("Zig");
    }

    @Test
    void takesNothingInThatComesLate() {
        publishGone(ada);
        await().until(() -> gone() == 1);

        // generation-service may still answer: it hears of the removal by itself.
        terms.know(vacancy, 3, tool("Rust"));
        publish(told(vacancy));
        await().atMost(PATIENCE).until(() -> terms.asked(vacancy) == 1);
        await().until(() -> tasks() == 0);

        assertThat(wanted()).isEmpty();
    }

    @Test
    void forgetsNothingOfSomebodyElse() {
        terms.know(vacancy, 0, tool("Rust"));
        publish(told(vacancy));
        awaitWanted("Rust");
        UUID bob = UUID.randomUUID();

        publishGone(bob);
        await().until(() ->
                Rows.number("select count(*) from asked_vacancies where user_id = '%s'".formatted(bob)) == 1);

        assertThat(wanted()).containsExactly("Rust");
    }

    private int gone() throws java.sql.SQLException {
        return Rows.number(
                "select count(*) from asked_vacancies where user_id = '%s' and gone_at is not null".formatted(ada));
    }

    private void publishGone(UUID user) {
        try (Events events = Events.connect()) {
            ObjectNode payload =
                    (ObjectNode) new ObjectMapper().readTree(Contracts.sample("vacancy", "VacancyDeleted"));
            payload.put("vacancyId", vacancy.toString()).put("userId", user.toString());
            events.publish(
                    "vitae.vacancy.vacancy",
                    CloudEvent.of(vacancy.toString(), "VacancyDeleted", "/vacancy-service", payload.toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no sample of the event", e);
        }
    }
}
