package dev.vitae.resume.wanted;

import static dev.vitae.resume.wanted.TermsOfGenerationService.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Logs;
import dev.vitae.testkit.StubService.Answer;
import dev.vitae.testkit.StubService.Outage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a vacancy asks for is fetched once it is told that it is known. */
@ResumeServiceTest
class FetchAskedSkillsTest extends VacancyTermsTest {

    @Test
    void keepsTheNewerVersionWhateverComesLate() {
        terms.know(vacancy, 1, tool("Rust"));
        publish(told(vacancy));
        awaitWanted("Rust");

        terms.know(vacancy, 0, tool("Zig"));
        publish(told(vacancy));
        await().until(() -> terms.asked(vacancy) == 2);
        await().until(() -> tasks() == 0);
        assertThat(wanted()).containsExactly("Rust");

        terms.know(vacancy, 1, tool("Go"));
        publish(told(vacancy));
        awaitWanted("Go");
    }

    @Test
    void asksOnceForAnEventHoweverOftenItIsTold() {
        CloudEvent told = told(vacancy);
        UUID next = UUID.randomUUID();
        terms.know(vacancy, 0, tool("Rust"));
        terms.know(next, 0, tool("Rust"));
        publish(told);
        awaitWanted("Rust");

        // On the same key, so in the same partition: once the last one is known, the repeated ones have had their turn.
        CloudEvent last = told(next);
        publish(told, told, new CloudEvent(told.key(), last.headers(), last.data()));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(read().getInt("suggestions.wanted[0].vacancies"))
                .isEqualTo(2));
        assertThat(terms.asked(vacancy)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "REFUSED"})
    void asksAgainUntilGenerationServiceIsBack(Outage outage) {
        terms.know(vacancy, 0, tool("Rust"));
        generations.suffer(outage);
        publish(told(vacancy));
        await().atMost(PATIENCE)
                .until(() ->
                        Rows.number("select coalesce(max(attempts), 0) from task where user_id = '%s'".formatted(ada))
                                >= 2);

        generations.suffer(Outage.NONE);

        awaitWanted("Rust");
    }

    @Test
    void changesNothingWhereTheVacancyIsGone() {
        publish(told(vacancy));

        await().atMost(PATIENCE).until(() -> terms.asked(vacancy) == 1);
        await().until(() -> tasks() == 0);
        assertThat(wanted()).isEmpty();
    }

    @Test
    void a404ThatIsNotTheOwnersOwnMeansNothing() {
        byte[] page = "<h1>Not Found</h1>".getBytes(StandardCharsets.UTF_8);
        terms.answer(vacancy, new Answer(404, "text/html", page));
        publish(told(vacancy));
        await().atMost(PATIENCE).until(() -> terms.asked(vacancy) >= 2);

        terms.know(vacancy, 0, tool("Rust"));

        awaitWanted("Rust");
    }

    @Test
    void logsNothingOfAnAnswerThatCannotBeRead() {
        terms.answer(vacancy, Answer.json(200, "{\"vacancyVersion\":\"Canary\",\"terms\":[{\"term\":\"Canary\"}]}"));
        Logs logs = Logs.open();

        publish(told(vacancy));

        await().atMost(PATIENCE).until(() -> logs.text().contains("generation-service gave no usable answer"));
        logs.close();
        assertThat(logs.text()).doesNotContainIgnoringCase("canary");
    }
}
