package dev.vitae.usage;

import static dev.vitae.usage.Api.awaitLogged;
import static dev.vitae.usage.Api.usage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Json;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The usage log and the ledger of calls have a partition for every month, whatever comes, and nothing in them is lost. */
@UsageServiceTest
class MonthsTest {

    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("'_'uuuu_MM");

    private final UUID ada = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"usage_logs", "ai_events"})
    void haveAPartitionThreeMonthsAheadOnceTheServiceHasStarted(String parent) throws SQLException {
        YearMonth now = YearMonth.now(ZoneOffset.UTC);

        assertThat(partitions(parent))
                .contains(name(parent, now), name(parent, now.plusMonths(1)), name(parent, now.plusMonths(3)));
    }

    @Test
    void areNotSpoiltByAClockThatRunsAhead() {
        // Given
        Instant nextYear = OffsetDateTime.now(ZoneOffset.UTC).plusYears(1).toInstant();
        CloudEvent event = Told.generationAt(ada, nextYear);

        // When
        Told.publish(Told.GENERATIONS, event);

        // Then
        awaitLogged(ada, event.id());
        String occurredAt = usage(ada).extract().as(Json.class).get("items[0].occurredAt");
        assertThat(Instant.parse(occurredAt)).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void takeOverWhatCameBeforeTheirPartition() throws SQLException {
        // Given: one use at each end of a month that nobody made, and one just past it
        YearMonth late = YearMonth.now(ZoneOffset.UTC).plusMonths(20);
        insert(late.atDay(1) + "T00:00:00Z");
        insert(late.atEndOfMonth() + "T23:59:59.999999Z");
        insert(late.plusMonths(5).atDay(1) + "T00:00:00Z");
        assertThat(partitionsOfAdasRows()).containsExactly("usage_logs_other", "usage_logs_other", "usage_logs_other");

        // When
        AppRole.of("usage").write(Map.of(), "do $$ begin perform months_ahead(24); end $$");

        // Then
        assertThat(partitionsOfAdasRows()).containsExactly(name(late), name(late), "usage_logs_other");
        assertThat(partitions()).contains(name(late.minusMonths(1)), name(late.plusMonths(4)));
    }

    @Test
    void areMadeByAnyNumberOfReplicasAtOnce() throws SQLException {
        // Given: a replica that has made a month and not committed yet
        LocalDate month = LocalDate.of(2100, 1, 1);
        String make = "do $$ begin perform make_month('usage_logs', '" + month + "'); end $$";
        AppRole owner = new AppRole(AppRole.of("usage").url(), "usage_owner", "vitae");
        CompletableFuture<Void> second;
        try (Connection first = DriverManager.getConnection(owner.url(), owner.role(), owner.password())) {
            first.setAutoCommit(false);
            first.createStatement().execute(make);

            // When: another one makes it too
            second = CompletableFuture.runAsync(() -> write(owner, make));
            await().until(() -> !owner.read(
                            Map.of(),
                            "select 1 from pg_stat_activity where usename = 'usage_owner' and wait_event_type = 'Lock'")
                    .isEmpty());
            first.commit();
        }

        // Then
        assertThat(second).succeedsWithin(java.time.Duration.ofSeconds(10));
        assertThat(partitions()).contains(name(YearMonth.from(month)));
    }

    private void insert(String occurredAt) throws SQLException {
        AppRole.of("usage")
                .write(
                        Map.of("vitae.actor", "consumer"),
                        "insert into usage_logs (id, user_id, operation, provider_type, subject_id, occurred_at) "
                                + "values (uuidv7(), '%s', 'parse', 'local', uuidv7(), '%s')"
                                        .formatted(ada, occurredAt));
    }

    private List<String> partitionsOfAdasRows() throws SQLException {
        return names(AppRole.query(
                "usage", ada, "select tableoid::regclass::text as name from usage_logs order by occurred_at"));
    }

    private static List<String> partitions() throws SQLException {
        return partitions("usage_logs");
    }

    private static List<String> partitions(String parent) throws SQLException {
        return names(AppRole.query(
                "usage",
                null,
                "select inhrelid::regclass::text as name from pg_inherits where inhparent = '" + parent
                        + "'::regclass"));
    }

    private static List<String> names(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> row.get("name").toString()).toList();
    }

    private static String name(YearMonth month) {
        return name("usage_logs", month);
    }

    private static String name(String parent, YearMonth month) {
        return parent + SUFFIX.format(month);
    }

    private static void write(AppRole role, String sql) {
        try {
            role.write(Map.of(), sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
