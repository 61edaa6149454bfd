package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.local.ReconcileUsage;
import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Json;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Money is right to the micro, whatever dies while many reserve and settle it. */
@ExtendWith(TheStack.class)
class MoneyCrashTest {

    private static final Duration RECOVERY = Duration.ofSeconds(90);
    private static final int REQUESTS = 500;
    private static final int FIT = 60;
    private static final int AT_ONCE = 48;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /** What they are by default. */
    private static final Map<String, BigDecimal> CAPS = Map.of(
            "global_budget_cap",
            BigDecimal.valueOf(100),
            "global_daily_budget_cap",
            BigDecimal.TEN,
            "person_budget_cap",
            BigDecimal.TEN,
            "person_daily_budget_cap",
            BigDecimal.valueOf(2));

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final List<PaidCall> calls =
            IntStream.range(0, REQUESTS).mapToObj(i -> PaidCall.any()).toList();
    private Stack stack;
    private String adminsAddress;
    private Person admin;
    private ServiceCaller generation;
    private long before;
    private long cap;
    private long amount;

    @BeforeEach
    void thereIsRoomForSome(Stack running) throws SQLException {
        stack = running;
        adminsAddress = RebuildSkillsTest.adminsAddress(stack);
        admin = Person.signedInAs(stack.baseUrl(), adminsAddress);
        generation = ServiceCaller.of(stack, Service.GENERATION, Service.USAGE);
        CAPS.keySet().forEach(other -> admin.sets(other, MOST));
        PaidCall first = PaidCall.any();
        Json reservation =
                first.reserve(generation).then().statusCode(201).extract().as(Json.class);
        amount = reservation.getInt("amountMicros");
        first.release(generation).then().statusCode(200);
        before = taken();
        cap = before + amount * (FIT + 1) - 1;
        admin.sets("global_budget_cap", BigDecimal.valueOf(cap, 6));
    }

    @AfterEach
    void everythingIsAsItWas() {
        threads.shutdownNow();
        CAPS.forEach(admin::sets);
    }

    @Test
    void isNeverOverspentAndAddsUpWhateverIsKilled() throws SQLException {
        // When: all ask at once, each until it is told, while PostgreSQL and the service are killed
        List<CompletableFuture<Integer>> asked =
                calls.stream().map(call -> told(() -> call.reserve(generation))).toList();
        await().until(() -> taken() > before + amount * FIT / 6);
        killPostgres();
        await().atMost(RECOVERY).ignoreExceptions().until(() -> taken() > before + amount * FIT / 3);
        stack.killService(Service.USAGE);
        stack.startService(Service.USAGE);
        killPostgres();
        List<Integer> answers = asked.stream().map(CompletableFuture::join).toList();

        // Then: as many have it as fit, and not a micro more is taken
        // 200 only where an answer was lost after its commit.
        assertThat(Set.copyOf(answers)).isSubsetOf(200, 201, 429);
        List<PaidCall> reserved = IntStream.range(0, REQUESTS)
                .filter(i -> answers.get(i) != 429)
                .mapToObj(calls::get)
                .toList();
        assertThat(reserved).hasSize(FIT);
        assertThat(taken()).isEqualTo(before + amount * FIT).isLessThanOrEqualTo(cap);

        // When: a third is given back, the rest is told of, each twice, and both are killed again
        List<PaidCall> unused = reserved.subList(0, FIT / 3);
        List<PaidCall> made = reserved.subList(FIT / 3, FIT);
        made.forEach(call -> call.tell(stack));
        List<CompletableFuture<Integer>> released = unused.stream()
                .map(call -> told(() -> call.release(generation)))
                .toList();
        killPostgres();
        stack.killService(Service.USAGE);
        stack.startService(Service.USAGE);
        made.forEach(call -> call.tell(stack));
        released.forEach(CompletableFuture::join);

        // Then: what was used is the sum of the ledger, to the micro
        await().atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> assertThat(PaidCall.ledger(stack, made))
                .hasSize(made.size()));
        long cost =
                PaidCall.ledger(stack, made).stream().mapToLong(Long::longValue).sum();
        assertThat(cost).isPositive();
        await().atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> assertThat(taken())
                .isEqualTo(before + cost));
        assertThat(ReconcileUsage.run(stack.baseUrl(), adminsAddress, "")).contains("micros used");
    }

    /** Asks until there is an answer that is one: as a job does whose neighbour comes back. */
    private CompletableFuture<Integer> told(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(
                () -> await().atMost(RECOVERY)
                        .pollInSameThread()
                        .pollDelay(Duration.ZERO)
                        .ignoreExceptions()
                        .until(() -> request.get().statusCode(), status -> status < 500),
                threads);
    }

    /** SIGKILL of one of its processes, upon which it ends all others and recovers as after a crash. */
    private void killPostgres() {
        long process = await().atMost(RECOVERY)
                .ignoreExceptions()
                .until(
                        () -> number("select pid from pg_stat_activity where datname = current_database() "
                                + "and usename = 'usage_app' and backend_type = 'client backend' limit 1"),
                        pid -> pid > 0);
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
        await().atMost(RECOVERY).ignoreExceptions().until(() -> number("select 1") == 1);
    }

    /** Of the platform's month, reserved or spent, in micros. */
    private long taken() throws SQLException {
        return number("select coalesce(sum(reserved_micros + spent_micros), 0) from platform_budgets "
                + "where period = 'month' and starts_on = date_trunc('month', now() at time zone 'UTC')::date");
    }

    private long number(String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(stack.superuserUrl(Service.USAGE));
                ResultSet row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
