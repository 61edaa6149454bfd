package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.local.Backup;
import dev.vitae.local.RebuildSkills;
import dev.vitae.local.RebuildUsage;
import dev.vitae.local.ReconcileUsage;
import dev.vitae.local.Recovery;
import dev.vitae.local.Restore;
import dev.vitae.local.Rewind;
import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.LongRunning;
import dev.vitae.testkit.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Databases go back to a moment, and Kafka does not: what was told before it is not lost, what was told after it is known of,
 * and nothing counts twice. It leaves the stack without a database, so that only the test which ends it comes later.
 */
@LongRunning
@ExtendWith(TheStack.class)
@Order(Integer.MAX_VALUE - 1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisabledOnOs(OS.WINDOWS)
class RestoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Path backups;
    private static Person ada;
    private static String adminsAddress;
    private static String resume;
    private static String vacancy;
    private static PaidCall before;
    private static ServiceCaller generation;

    /** People write, the databases are copied, and people go on writing. */
    @BeforeAll
    static void thereIsABackup(Stack stack) throws SQLException {
        backups = folder.resolve("backups");
        adminsAddress = RebuildSkillsTest.adminsAddress(stack);
        generation = ServiceCaller.of(stack, Service.GENERATION, Service.USAGE);
        ada = Person.signedIn(stack.baseUrl());
        resume = ada.uploadsTheSampleResume();
        vacancy = ada.collectsTheSampleVacancy();
        ada.awaitsCompletionOf(ada.asksFor(resume, vacancy));
        before = paid(stack, ada);

        Backup.run(stack.config(), backups);
    }

    @Test
    @Order(1)
    void allDatabasesGoBackToAMoment(Stack stack) throws SQLException {
        // Given: something is told and heard, and something is not told yet, at the moment
        Person bob = Person.signedIn(stack.baseUrl());
        String bobs = bob.id();
        String second = ada.asksFor(resume, vacancy);
        ada.awaitsCompletionOf(second);
        String content = ada.http().get(second).asString();
        PaidCall known = paid(stack, ada);
        await().atMost(PATIENCE).until(() -> ada.uses("generate") == 2 && ada.uses("parse") == 1);
        Rows rows = new Rows(stack);
        stack.broker().freeze();
        Instant moment;
        try {
            ada.uploadsTheSampleResumeAgain(1);
            moment = rows.now();
        } finally {
            stack.broker().thaw();
        }
        // and after it: more is done and told, and somebody goes for good
        String third = ada.asksFor(resume, vacancy);
        ada.awaitsCompletionOf(third);
        PaidCall late = paid(stack, ada);
        bob.http().delete("/api/v1/me").then().statusCode(202);
        await().atMost(PATIENCE).until(() -> ada.uses("generate") == 3 && ada.uses("parse") == 2);
        await().atMost(PATIENCE).until(() -> new Everywhere(stack, bobs).rowsOf(bobs) == 0);
        rows.awaitArchived();
        long letters = rows.deadLetters();

        // When
        stack.whileDatabasesAreDown(() -> {
            Folders.delete(stack.config().data().resolve("postgres"));
            Restore.databases(stack.config(), backups, Optional.of(moment));
            Rewind.run(stack.broker().bootstrapServers(), moment.minus(Rewind.BEHIND), List.of(Service.values()));
        });

        // Then: what was there at the moment is, what came after it is not, but for what was told of it
        rows.awaitAllRead();
        assertThat(ada.http().get(second).asString()).isEqualTo(content);
        assertThat(ada.read("/api/v1/resumes").getList("items[*].id")).hasSize(2);
        ada.http().get(third).then().statusCode(404);
        assertThat(ada.uses("parse")).isEqualTo(2);
        assertThat(ada.uses("generate")).isEqualTo(3);
        assertThat(PaidCall.ledger(stack, List.of(before, known, late))).hasSize(3);
        // who was erased after it is erased again
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(new Everywhere(stack, bobs).rowsOf(bobs))
                .isZero());
        assertAddsUp(stack);
        assertThat(RebuildSkills.run(stack.baseUrl(), adminsAddress)).endsWith(" 0 changed");
        assertThat(rows.deadLetters()).isEqualTo(letters);
        // and life goes on
        ada.awaitsCompletionOf(ada.asksFor(resume, vacancy));
        await().atMost(PATIENCE).until(() -> ada.uses("generate") == 4);
    }

    @Test
    @Order(2)
    void oneDatabaseGoesBackWhileTheOthersGoOn(Stack stack) throws SQLException {
        // Given
        Rows rows = new Rows(stack);
        Instant moment = rows.now();
        int uses = ada.uses("generate");
        ada.awaitsCompletionOf(ada.asksFor(resume, vacancy));
        PaidCall late = paid(stack, ada);
        await().atMost(PATIENCE).until(() -> ada.uses("generate") == uses + 1);
        rows.awaitArchived();
        Rows.drop(stack, Service.USAGE);
        // and others go on without it
        ada.awaitsCompletionOf(ada.asksFor(resume, vacancy));

        // When: it goes to a server of its own
        stack.stopService(Service.USAGE);
        Path alone = folder.resolve("alone");
        Recovery.run(backups, alone, Optional.of(moment));
        try (PostgresServer server =
                PostgresServer.start(PostgresServer.Options.at(alone).withDurability())) {
            Rewind.run(stack.broker().bootstrapServers(), moment.minus(Rewind.BEHIND), List.of(Service.USAGE));
            stack.startService(Service.USAGE, Map.of("VITAE_DB_PORT", String.valueOf(server.port())));

            // Then
            rows.awaitAllRead();
            assertThat(ada.uses("generate")).isEqualTo(uses + 2);
            String usage = Databases.superuserUrl("127.0.0.1", server.port(), Service.USAGE.id());
            assertThat(PaidCall.ledger(usage, List.of(before, late))).hasSize(2);
            assertAddsUp(stack);
            stack.stopService(Service.USAGE);
        }
    }

    /** Sums are those of the rows, and money is that of the calls. */
    private static void assertAddsUp(Stack stack) {
        assertThat(ReconcileUsage.run(stack.baseUrl(), adminsAddress, "")).contains("micros used");
        assertThat(RebuildUsage.run(stack.baseUrl(), adminsAddress)).endsWith(", 0 sums changed");
    }

    private static PaidCall paid(Stack stack, Person person) {
        PaidCall call = PaidCall.of(UUID.fromString(person.id()));
        call.reserve(generation).then().statusCode(201);
        call.tell(stack);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> PaidCall.ledger(stack, List.of(call)).size() == 1);
        return call;
    }
}
