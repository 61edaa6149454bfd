package dev.vitae.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.LongRunning;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without Kafka people go on, also when many of them come at once, and everything arrives afterwards. */
@ExtendWith(TheStack.class)
class KafkaOutageTest {

    private static final Duration RECOVERY = Duration.ofSeconds(90);

    @Test
    void refusesNobodyAndCatchesUpAfterwards(Stack stack) throws SQLException {
        refusesNobody(stack, Duration.ofSeconds(5), 100);
    }

    @Test
    @LongRunning
    void refusesNobodyInAMinuteWithAThousandPeople(Stack stack) throws SQLException {
        refusesNobody(stack, Duration.ofMinutes(1), 1_000);
    }

    private static void refusesNobody(Stack stack, Duration outage, int people) throws SQLException {
        RebuildSkillsTest.admin(stack).liftsLimits();
        Person ada = Person.signedIn(stack.baseUrl());
        String resume = ada.uploadsTheSampleResume();
        String vacancy = ada.collectsTheSampleVacancy();
        String link = ada.shares(Map.of("kind", "resume", "subjectId", resume));
        long begin = System.nanoTime();
        int generations = 0;
        List<CompletableFuture<String>> rush;

        // When
        stack.broker().kill();
        try {
            rush = new SignInRush(stack.baseUrl()).of(people);
            while (System.nanoTime() - begin < outage.toNanos()) {
                ada.awaitsCompletionOf(ada.asksFor(resume, vacancy));
                ada.uploadsTheSampleResumeAgain(++generations);
            }
            assertThat(rush.stream().map(CompletableFuture::join))
                    .doesNotHaveDuplicates()
                    .hasSize(people);
            opensWhileNothingElseIsThere(stack, link);
        } finally {
            stack.broker().restart();
        }

        // Then
        int expected = generations;
        assertThat(expected).isPositive();
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(ada.uses("generate")).isEqualTo(expected));
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(ada.uses("parse")).isEqualTo(expected + 1));
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(ada.usesBySkill().values()).contains(expected));
    }

    /** Strangers see what was shared, in every form, by the gateway and its database alone. */
    private static void opensWhileNothingElseIsThere(Stack stack, String link) {
        List<Service> others = Stream.of(Service.values())
                .filter(service -> service != Service.SHARING)
                .toList();
        others.forEach(stack::freezeService);
        try {
            for (String form : List.of("", ".json", ".pdf", ".md", ".txt", ".resume.json", ".png", "/qr.svg")) {
                given().get(link + form).then().statusCode(200);
            }
        } finally {
            others.forEach(stack::thawService);
        }
    }
}
