package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vitae.local.JobFailure;
import dev.vitae.local.RebuildSkills;
import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code deploy/rebuild-skills}, on the services as they are packaged and the topics that they have filled. */
@ExtendWith(TheStack.class)
class RebuildSkillsTest {

    private static final Duration EVENTS = Duration.ofSeconds(60);

    @Test
    void bringsBackWhatTheTopicsSay(Stack stack) throws SQLException {
        // Given
        Person ada = Person.signedIn(stack.baseUrl());
        String generation = ada.asksFor(ada.uploadsTheSampleResume(), ada.collectsTheSampleVacancy());
        ada.awaitsCompletionOf(generation);
        await().atMost(EVENTS).until(() -> ada.skillUses() > 0);
        Map<String, Integer> uses = ada.usesBySkill();
        run(stack, Service.RESUME, "delete from skill_operations where user_id = '" + ada.id() + "'");
        run(stack, Service.RESUME, "delete from skill_usage where user_id = '" + ada.id() + "'");
        assertThat(ada.skillUses()).isZero();

        // When
        String line = RebuildSkills.run(stack.baseUrl(), adminsAddress(stack));

        // Then
        assertThat(line).matches("\\d+ events, \\d+ people, [1-9]\\d* changed");
        assertThat(ada.usesBySkill()).isEqualTo(uses);
    }

    @Test
    void isForAdminsAlone(Stack stack) {
        assertThatThrownBy(() -> RebuildSkills.run(stack.baseUrl(), "nobody-in-particular@example.com"))
                .isInstanceOf(JobFailure.class)
                .hasMessageContaining("403");
    }

    /** Signed in since she became one. */
    static Person admin(Stack stack) throws SQLException {
        return Person.signedInAs(stack.baseUrl(), adminsAddress(stack));
    }

    static String adminsAddress(Stack stack) throws SQLException {
        String email = "admin-" + UUID.randomUUID() + "@example.com";
        Person.signedInAs(stack.baseUrl(), email);
        run(stack, Service.IDENTITY, "update users set role = 'super_admin' where email = '" + email + "'");
        return email;
    }

    private static void run(Stack stack, Service database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.superuserUrl(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
