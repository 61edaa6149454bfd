package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is lost and nothing counts twice, whatever dies. */
@ExtendWith(TheStack.class)
class CrashTest {

    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final String COMPLETED = "GenerationCompleted";
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
        String id;
        stack.broker().freeze();
        try {
            id = ada.awaitsCompletionOf(ada.asksFor(resume, vacancy)).getString("id");
            stack.killService(Service.GENERATION);
            assertThat(waiting(stack, id)).isEqualTo(1);
            assertThat(ada.uses("generate")).isEqualTo(1);
        } finally {
            stack.broker().thaw();
        }
        stack.startService(Service.GENERATION);

        // Then the event still goes out
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(waiting(stack, id)).isZero());
        // and once all that was sent is read, it has counted once
        awaitAllReadAfter(stack, id, ada);
        assertThat(ada.uses("generate")).isEqualTo(2);
        assertThat(ada.usesBySkill()).hasSameSizeAs(one).allSatisfy((skill, uses) -> assertThat(uses)
                .isEqualTo(2 * one.get(skill)));
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

        // When what lies on the topic is delivered again
        try (Events events = Events.connect(stack.broker().bootstrapServers())) {
            CloudEvent told = events.awaitOne(TOPIC, id, COMPLETED);
            events.publish(TOPIC, told);
            events.publish(TOPIC, told);
        }

        // Then nothing has changed
        awaitAllReadAfter(stack, id, ada);
        assertThat(ada.uses("generate")).isEqualTo(1);
        assertThat(ada.usesBySkill()).isEqualTo(before);
    }

    /** GenerationCompleted events of this generation that its service has written and not published. */
    private static int waiting(Stack stack, String generation) {
        String sql = "select count(*) from outbox event where published_at is null"
                + " and event::text like ? and event::text like ?";
        try (Connection database = DriverManager.getConnection(stack.superuserUrl(Service.GENERATION));
                PreparedStatement query = database.prepareStatement(sql)) {
            query.setString(1, "%" + generation + "%");
            query.setString(2, "%" + COMPLETED + "%");
            ResultSet row = query.executeQuery();
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until usage-service and resume-service have read everything that was sent about this generation: the same
     * event about somebody else, behind it on the same partition, has had its effects.
     */
    private static void awaitAllReadAfter(Stack stack, String generation, Person about) {
        Person bob = Person.signedIn(stack.baseUrl());
        try (Events events = Events.connect(stack.broker().bootstrapServers())) {
            String aboutBob =
                    events.awaitOne(TOPIC, generation, COMPLETED).data().replace(about.id(), bob.id());
            events.publish(TOPIC, CloudEvent.of(generation, COMPLETED, "/generation-service", aboutBob));
            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(bob.uses("generate")).isEqualTo(1));
            events.awaitOne("vitae.resume.skill-resume", bob.id(), "SkillResumeChanged");
        }
    }
}
