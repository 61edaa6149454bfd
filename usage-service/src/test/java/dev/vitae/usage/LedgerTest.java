package dev.vitae.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestTokens;
import dev.vitae.usage.Money.Sums;
import dev.vitae.usage.reservations.ExpireReservations;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What budgets say is the sum of their reservations, to the micro. */
@UsageServiceTest
class LedgerTest {

    private static final int CALLS = 150;
    private static final int PEOPLE = 5;

    @Inject
    TestClock clock;

    @Inject
    ExpireReservations expire;

    @TestHTTPResource("/internal/reservations/")
    URI reservations;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalDate day = LocalDate.of(ThreadLocalRandom.current().nextInt(2100, 9000), 11, 11);
    private final List<UUID> people =
            Stream.generate(UUID::randomUUID).limit(PEOPLE).toList();
    private final List<UUID> calls =
            Stream.generate(UUID::randomUUID).limit(CALLS).toList();

    @BeforeEach
    void itIsThatDay() {
        clock.moveTo(Instant.parse(day + "T12:00:00Z"));
    }

    @AfterEach
    void itIsNow() {
        clock.reset();
    }

    @Test
    void addsUpWhenReservationsAreMadeReleasedSettledAndExpireAllAtOnce() throws SQLException {
        // Given
        all(IntStream.range(0, CALLS).boxed().map(i -> reserve(i, calls.get(i))));

        // When: a third is given back, a third is settled, the rest expires, and as many again are made
        clock.advance(Duration.ofMinutes(16));
        CompletableFuture<Void> told = CompletableFuture.runAsync(this::settleAThird);
        CompletableFuture<Void> expired =
                CompletableFuture.runAsync(() -> expire.expire().await().atMost(Duration.ofSeconds(30)));
        all(IntStream.range(0, CALLS).boxed().map(i -> i % 3 == 0 ? release(i) : reserve(i, UUID.randomUUID())));
        told.join();
        expired.join();

        // Then
        await().untilAsserted(() -> assertThat(states()).containsEntry("settled", (long) CALLS / 3));
        assertThat(states()).containsOnlyKeys("reserved", "settled", "released", "expired");
        assertThat(Money.platform("day", day)).isEqualTo(reserved());
        assertThat(Money.platform("month", day.withDayOfMonth(1))).isEqualTo(reserved());
        Sums ofPeople = new Sums(0, 0);
        for (UUID person : people) {
            Sums sums = Money.person(person, "day", day);
            ofPeople = ofPeople.plus(sums.reserved(), sums.spent());
        }
        assertThat(ofPeople).isEqualTo(reserved());
    }

    private void settleAThird() {
        CloudEvent[] events = IntStream.range(0, CALLS)
                .filter(i -> i % 3 == 1)
                .mapToObj(i -> Told.of(
                        "generation",
                        "AiCallRecorded",
                        personOf(i),
                        calls.get(i).toString(),
                        payload -> payload.put("callId", calls.get(i).toString())
                                .put("reservationId", calls.get(i).toString())))
                .toArray(CloudEvent[]::new);
        try (Events broker = Events.connect()) {
            Stream.of(events).forEach(event -> broker.publish("vitae.generation.ai-call", event));
        }
    }

    private UUID personOf(int call) {
        return people.get(call % PEOPLE);
    }

    private CompletableFuture<Integer> reserve(int call, UUID id) {
        return send(call, id.toString(), "PUT", BodyPublishers.ofString(Money.request(request -> {})));
    }

    private CompletableFuture<Integer> release(int call) {
        return send(call, calls.get(call) + "/release", "POST", BodyPublishers.noBody());
    }

    private CompletableFuture<Integer> send(int call, String address, String method, BodyPublisher body) {
        return http.sendAsync(
                        HttpRequest.newBuilder(reservations.resolve(address))
                                .header("Authorization", "Bearer " + TestTokens.service("generation", "usage.reserve"))
                                .header("Vitae-Acting-For", personOf(call).toString())
                                .header("Content-Type", "application/json")
                                .method(method, body)
                                .build(),
                        BodyHandlers.discarding())
                .thenApply(answer -> answer.statusCode());
    }

    private static void all(Stream<CompletableFuture<Integer>> answers) {
        assertThat(answers.toList().stream().map(CompletableFuture::join).toList())
                .allSatisfy(status -> assertThat(status).isIn(200, 201));
    }

    private Map<String, Long> states() throws SQLException {
        Map<String, Long> states = new HashMap<>();
        rows("select state, count(*) as n from budget_reservations where reserved_on = '%s' group by state")
                .forEach(row -> states.put((String) row.get("state"), (long) row.get("n")));
        return states;
    }

    private Sums reserved() throws SQLException {
        Map<String, Object> row =
                rows("select coalesce(sum(amount_micros) filter (where state = 'reserved'), 0)::bigint as r, "
                                + "sum(cost_micros)::bigint as s from budget_reservations where reserved_on = '%s'")
                        .get(0);
        return new Sums((long) row.get("r"), (long) row.get("s"));
    }

    private List<Map<String, Object>> rows(String sql) throws SQLException {
        return AppRole.of("usage").read(Map.of("vitae.actor", "relay"), sql.formatted(day));
    }
}
