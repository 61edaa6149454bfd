package dev.vitae.usage;

import static dev.vitae.usage.Money.AMOUNT;
import static dev.vitae.usage.Money.reserve;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.usage.reservations.ExpireReservations;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Half, four fifths and all of a month's budget are told to be spent, each once. Each test has a month of its own. */
@UsageServiceTest
class ThresholdsTest {

    private static final String TOPIC = "vitae.usage.budget";
    private static final AtomicInteger MARKERS = new AtomicInteger();

    @Inject
    TestClock clock;

    @Inject
    ExpireReservations expire;

    private final UUID ada = UUID.randomUUID();
    private final UUID root = UUID.randomUUID();
    private final YearMonth month = YearMonth.of(ThreadLocalRandom.current().nextInt(2100, 9000), 3);
    private final LocalDate day = month.atDay(7);

    @BeforeEach
    void thereIsRoomForTen() {
        clock.moveTo(Instant.parse(day + "T12:00:00Z"));
        Settings.put(root, "global_budget_cap", cap(10));
        for (String other : List.of("global_daily_budget_cap", "person_budget_cap", "person_daily_budget_cap")) {
            Settings.put(root, other, "null");
        }
    }

    @AfterEach
    void everythingIsAsItWas() {
        for (String key : List.of(
                "global_budget_cap", "global_daily_budget_cap", "person_budget_cap", "person_daily_budget_cap")) {
            Settings.putDefault(root, key);
        }
        clock.reset();
    }

    @Test
    void areToldAsTheyArePassedAndNotBefore() {
        spend(4);
        assertThat(toldAfter(marker())).isEmpty();

        spend(1);
        assertThat(toldAfter(marker())).containsExactly(50);

        // Money that is reserved alone may come back.
        for (int i = 0; i < 4; i++) {
            reserve(ada, UUID.randomUUID()).then().statusCode(201);
        }
        assertThat(toldAfter(marker())).containsExactly(50);
        end();
        assertThat(toldAfter(marker())).containsExactly(50, 80);

        spend(1);
        assertThat(toldAfter(marker())).containsExactly(50, 80, 100);
    }

    @Test
    void sayWhoseBudgetItIsAndHowMuchIsSpent() {
        Settings.put(root, "person_budget_cap", cap(2));

        spend(1);

        CloudEvent told = awaitOf(ada.toString(), 50);
        Fits.assertFits("usage", "BudgetThresholdReached", told.data());
        Json fact = Json.of(told.data());
        assertThat(fact.getString("budget")).isEqualTo("person_month");
        assertThat(fact.getString("userId")).isEqualTo(ada.toString());
        assertThat(fact.getString("month")).isEqualTo(month.toString());
        assertThat(fact.getInt("capMicros")).isEqualTo((int) (2 * AMOUNT));
        assertThat(fact.getInt("spentMicros")).isEqualTo((int) AMOUNT);
        assertThat(fact.getString("currency")).isEqualTo("USD");
    }

    @Test
    void areToldOnceHoweverManyPassThemAtOnce() {
        IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.runAsync(() -> reserve(UUID.randomUUID(), UUID.randomUUID())))
                .toList()
                .forEach(CompletableFuture::join);
        clock.advance(Duration.ofMinutes(16));

        IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.runAsync(() -> expire.expire().await().atMost(Duration.ofSeconds(20))))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(toldAfter(marker())).containsExactly(50, 80, 100);
    }

    @Test
    void tellThatAllIsSpentWhereWhatIsLeftIsTooLittle() {
        Settings.put(root, "global_budget_cap", micros(AMOUNT * 10 - 1));
        spend(9);
        assertThat(toldAfter(marker())).containsExactly(50, 80);

        reserve(ada, UUID.randomUUID()).then().statusCode(429);
        reserve(ada, UUID.randomUUID()).then().statusCode(429);

        assertThat(toldAfter(marker())).containsExactly(50, 80, 100);
    }

    @Test
    void areNotPassedByACallThatIsTooDearForMost() {
        Settings.put(root, "global_budget_cap", micros(AMOUNT - 1));

        reserve(ada, UUID.randomUUID()).then().statusCode(429);

        assertThat(toldAfter(marker())).isEmpty();
    }

    @Test
    void areNotPassedByACallThatWaitsForWhatIsReserved() {
        spend(5);
        Settings.put(root, "global_budget_cap", cap(8));
        for (int i = 0; i < 3; i++) {
            reserve(ada, UUID.randomUUID()).then().statusCode(201);
        }

        reserve(ada, UUID.randomUUID()).then().statusCode(429);

        assertThat(toldAfter(marker())).containsExactly(50);
    }

    @Test
    void goByTheCapThatHoldsWhenMoneyIsBooked() {
        spend(4);

        // Lowered: what is spent by then is more than half with the next call.
        Settings.put(root, "global_budget_cap", cap(6));
        spend(1);
        assertThat(toldAfter(marker())).containsExactly(50, 80);

        // Raised: what was told stays told, and the rest is of the new cap.
        Settings.put(root, "global_budget_cap", cap(20));
        spend(11);
        assertThat(toldAfter(marker())).containsExactly(50, 80);
        spend(4);
        assertThat(toldAfter(marker())).containsExactly(50, 80, 100);
    }

    @Test
    void beginAnewWithAMonth() {
        spend(5);
        clock.moveTo(Instant.parse(month.plusMonths(1).atDay(1) + "T00:00:00Z"));

        spend(4);

        assertThat(toldAfter(marker())).containsExactly(50);
        assertThat(toldAfter(marker(), month.plusMonths(1))).isEmpty();
        spend(1);
        assertThat(toldAfter(marker(), month.plusMonths(1))).containsExactly(50);
    }

    @Test
    void shipASampleThatFitsItsSchema() {
        Fits.assertFits("usage", "BudgetThresholdReached", Contracts.sample("usage", "BudgetThresholdReached"));
    }

    /** So many calls, of which nobody tells what they cost: all that was reserved. */
    private void spend(int calls) {
        for (int i = 0; i < calls; i++) {
            reserve(ada, UUID.randomUUID()).then().statusCode(201);
        }
        end();
    }

    private void end() {
        clock.advance(Duration.ofMinutes(16));
        expire.expire().await().atMost(Duration.ofSeconds(10));
    }

    /** Something of another month, on the same key: once it is there, whatever was told before it is. */
    private YearMonth marker() {
        Instant now = clock.instant();
        String before = Settings.get(root, "global_budget_cap")
                .as(JsonNode.class)
                .get("value")
                .toString();
        // A month of its own, earlier than those of tests, so that nothing of theirs ends with it.
        YearMonth other = YearMonth.of(2030, 1).plusMonths(MARKERS.getAndIncrement());
        Settings.put(root, "global_budget_cap", micros(AMOUNT));
        clock.moveTo(Instant.parse(other.atDay(1) + "T12:00:00Z"));
        reserve(UUID.randomUUID(), UUID.randomUUID()).then().statusCode(201);
        end();
        clock.moveTo(now);
        Settings.put(root, "global_budget_cap", before);
        return other;
    }

    /** The percents of the platform's budget in the month of the test, in the order in which they were told. */
    private List<Integer> toldAfter(YearMonth marker) {
        return toldAfter(marker, month);
    }

    private static List<Integer> toldAfter(YearMonth marker, YearMonth month) {
        try (Events events = Events.connect()) {
            return events.await(TOPIC, all -> all.stream().anyMatch(event -> isOf(event, marker, 100))).stream()
                    .filter(event -> event.key().equals("platform"))
                    .map(event -> Json.of(event.data()))
                    .filter(fact -> fact.getString("month").equals(month.toString()))
                    .map(fact -> fact.getInt("percent"))
                    .toList();
        }
    }

    private static boolean isOf(CloudEvent event, YearMonth month, int percent) {
        Json fact = Json.of(event.data());
        return fact.getString("month").equals(month.toString()) && fact.getInt("percent") == percent;
    }

    private CloudEvent awaitOf(String key, int percent) {
        try (Events events = Events.connect()) {
            return events
                    .await(TOPIC, all -> all.stream()
                            .anyMatch(event -> event.key().equals(key)))
                    .stream()
                    .filter(event ->
                            event.key().equals(key) && Json.of(event.data()).getInt("percent") == percent)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String cap(int calls) {
        return micros(AMOUNT * calls);
    }

    /** As an amount of USD. */
    private static String micros(long micros) {
        return BigDecimal.valueOf(micros, 6).toPlainString();
    }
}
