package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is lost and nothing counts twice, whatever dies. */
@ExtendWith(TheStack.class)
class CrashTest {

    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final String TOPIC = "vitae.generation.generation";

    @Test
    void countsAGenerationOnceWhenItsServiceIsKilledBetweenCommitAndPublishing(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        String resume = ada.uploadsTheSampleResume();
        String vacancy = ada.collectsTheSampleVacancy();
        // A first generation warms the path and tells what one is worth.
        ada.awaitsCompletionOf(ada.asksFor(resume, vacancy));
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(ada.uses("generate")).isEqualTo(1));
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(ada.skillUses()).isPositive());
        Map<String, Integer> one = ada.usesBySkill();

        // When the broker hangs, the generation is committed, and the service is killed before it can publish
        stack.broker().freeze();
        String generation = ada.asksFor(resume, vacancy);
        ada.awaitsCompletionOf(generation);
        stack.killService(Service.GENERATION);
        stack.broker().thaw();
        assertThat(ada.uses("generate")).isEqualTo(1);
        stack.startService(Service.GENERATION);

        // Then the event still comes, and counts once
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(ada.uses("generate")).isEqualTo(2));
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(ada.usesBySkill())
                .allSatisfy((skill, uses) -> assertThat(uses).isEqualTo(2 * one.get(skill))));
        assertThat(ada.read(generation).getInt("versionNumber")).isEqualTo(2);
    }

    @Test
    void changesNothingWhenTheSameEventIsDeliveredTwice(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        String generation = ada.asksFor(ada.uploadsTheSampleResume(), ada.collectsTheSampleVacancy());
        String id = ada.awaitsCompletionOf(generation).getString("id");
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(ada.uses("generate")).isEqualTo(1));
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(ada.skillUses()).isPositive());
        Map<String, Integer> before = ada.usesBySkill();

        // When what lies on the topic is delivered again, followed on the same partition by an event about somebody
        // else
        Person bob = Person.signedIn(stack.baseUrl());
        try (Events events = Events.connect(stack.broker().bootstrapServers())) {
            CloudEvent told = events.awaitOne(TOPIC, id, "GenerationCompleted");
            events.publish(TOPIC, told);
            events.publish(TOPIC, told);
            String aboutBob = told.data().replace(ada.id(), bob.id());
            events.publish(TOPIC, CloudEvent.of(id, "GenerationCompleted", "/generation-service", aboutBob));
            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(bob.uses("generate")).isEqualTo(1));
            events.awaitOne("vitae.resume.skill-resume", bob.id(), "SkillResumeChanged");
        }

        // Then nothing has changed
        assertThat(ada.uses("generate")).isEqualTo(1);
        assertThat(ada.usesBySkill()).isEqualTo(before);
    }

    @Test
    void goesOnWithoutKafkaForAMinuteAndCatchesUpAfterwards(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        String resume = ada.uploadsTheSampleResume();
        String vacancy = ada.collectsTheSampleVacancy();
        long begin = System.nanoTime();
        int generations = 0;

        // When
        stack.broker().kill();
        try {
            while (System.nanoTime() - begin < Duration.ofSeconds(60).toNanos()) {
                ada.awaitsCompletionOf(ada.asksFor(resume, vacancy));
                ada.uploadsTheSampleResume();
                generations++;
            }
        } finally {
            stack.broker().restart();
        }

        // Then
        int expected = generations;
        assertThat(expected).isGreaterThan(5);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(ada.uses("generate")).isEqualTo(expected));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(ada.uses("parse")).isEqualTo(expected + 1));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(ada.usesBySkill().values()).contains(expected));
    }
}
