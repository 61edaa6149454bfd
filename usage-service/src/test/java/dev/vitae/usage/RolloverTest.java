package dev.vitae.usage;

import static dev.vitae.usage.Money.AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.TestTokens;
import dev.vitae.usage.Money.Sums;
import dev.vitae.usage.reservations.ExpireReservations;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month ends while many ask at once: what was taken before midnight is the old month's, the rest the new one's. */
@UsageServiceTest
class RolloverTest {

    private static final int REQUESTS = 120;
    private static final int FIT = 30;

    @Inject
    TestClock clock;

    @Inject
    ExpireReservations expire;

    @TestHTTPResource("/internal/")
    URI internal;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final UUID ada = UUID.randomUUID();
    private final UUID root = UUID.randomUUID();
    private final LocalDate old = LocalDate.of(ThreadLocalRandom.current().nextInt(2100, 9000), 10, 1);
    private final LocalDate next = old.plusMonths(1);

    @BeforeEach
    void itIsJustBeforeMidnight() {
        clock.moveTo(Instant.parse(next + "T00:00:00Z").minus(Duration.ofMinutes(1)));
        for (String other : List.of("global_daily_budget_cap", "person_budget_cap", "person_daily_budget_cap")) {
            Settings.put(root, other, "null");
        }
    }

    @AfterEach
    void everythingIsAsItWas() {
        for (String key : List.of(
                "global_budget_cap",
                "global_daily_budget_cap",
                "person_budget_cap",
                "person_daily_budget_cap",
                "limits_public")) {
            Settings.putDefault(root, key);
        }
        clock.reset();
    }

    @Test
    void overspendsTheBudgetOfNeitherMonth() {
        Settings.put(
                root,
                "global_budget_cap",
                BigDecimal.valueOf(AMOUNT * FIT + AMOUNT - 1, 6).toPlainString());

        long taken = taken(overMidnight(() -> reservation(UUID.randomUUID())));

        Sums before = Money.platform("month", old);
        Sums after = Money.platform("month", next);
        assertThat(before.reserved()).isBetween(AMOUNT, AMOUNT * FIT);
        assertThat(after).isEqualTo(new Sums(AMOUNT * FIT, 0));
        assertThat(before.reserved() + after.reserved()).isEqualTo(AMOUNT * taken);
        // What ends in the new month is paid out of the one that it was reserved in.
        clock.advance(Duration.ofMinutes(16));
        expire.expire().await().atMost(Duration.ofSeconds(10));
        assertThat(Money.platform("month", old)).isEqualTo(new Sums(0, before.reserved()));
        assertThat(Money.platform("month", next)).isEqualTo(new Sums(0, AMOUNT * FIT));
    }

    @Test
    void passesTheLimitOfNeitherMonth() throws SQLException {
        Settings.put(root, "limits_public", Allowed.generations(null, FIT));

        long taken = taken(overMidnight(this::use));

        assertThat(count(old)).isBetween(1, FIT);
        assertThat(count(next)).isEqualTo(FIT);
        assertThat(taken).isEqualTo(count(old) + count(next));
    }

    /** As many before midnight as after it; midnight comes while the first are under way. */
    private List<Integer> overMidnight(Supplier<HttpRequest> request) {
        List<CompletableFuture<Integer>> before = send(request);
        CompletableFuture.anyOf(before.toArray(CompletableFuture[]::new)).join();
        clock.moveTo(Instant.parse(next + "T00:00:00Z"));
        List<CompletableFuture<Integer>> after = send(request);
        return Stream.concat(before.stream(), after.stream())
                .map(CompletableFuture::join)
                .toList();
    }

    private List<CompletableFuture<Integer>> send(Supplier<HttpRequest> request) {
        return Stream.generate(request)
                .limit(REQUESTS)
                .map(one -> http.sendAsync(one, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode()))
                .toList();
    }

    private static long taken(List<Integer> answers) {
        assertThat(answers).containsOnly(201, 429);
        return answers.stream().filter(status -> status == 201).count();
    }

    private HttpRequest reservation(UUID user) {
        return put("reservations/", user, Money.request(request -> {}));
    }

    private HttpRequest use() {
        return put("limit-reservations/", ada, Allowed.request("generate", UUID.randomUUID()));
    }

    private HttpRequest put(String path, UUID user, String body) {
        return HttpRequest.newBuilder(internal.resolve(path + UUID.randomUUID()))
                .header("Authorization", "Bearer " + TestTokens.service("generation", "usage.reserve"))
                .header("Vitae-Acting-For", user.toString())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
    }

    private int count(LocalDate month) throws SQLException {
        return (int) AppRole.of("usage")
                .read(
                        Map.of("vitae.actor", "consumer"),
                        "select reserved from limit_counts where user_id = '%s' and operation = 'generate' and period = 'month' and starts_on = '%s'"
                                .formatted(ada, month))
                .get(0)
                .get("reserved");
    }
}
