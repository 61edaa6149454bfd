package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.usage.Money.AMOUNT;
import static dev.vitae.usage.Money.reserve;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import dev.vitae.usage.Money.Sums;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No budget is ever overspent. Each test has a month of its own, so that what it finds spent there is its own. */
@UsageServiceTest
class BudgetTest {

    private static final int REQUESTS = 500;
    /** As many calls of the sample as fit, and one micro less than one more. */
    private static final int FIT = 37;

    @Inject
    TestClock clock;

    @TestHTTPResource("/internal/reservations/")
    URI reservations;

    private final UUID ada = UUID.randomUUID();
    private final UUID root = UUID.randomUUID();
    private final LocalDate month = LocalDate.of(ThreadLocalRandom.current().nextInt(2100, 9000), 5, 1);
    private final LocalDate day = month.plusDays(13);

    @BeforeEach
    void itIsThatDay() {
        clock.moveTo(Instant.parse(day + "T12:00:00Z"));
    }

    @AfterEach
    void everythingIsAsItWas() {
        for (String key : List.of(
                "global_budget_cap", "global_daily_budget_cap", "person_budget_cap", "person_daily_budget_cap")) {
            Settings.putDefault(root, key);
        }
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"global_budget_cap, platform_month, month", "global_daily_budget_cap, platform_day, day"})
    void isNeverOverspentByAMicroHoweverManyAskAtOnce(String cap, String budget, String period) {
        // Given: one thing that is spent already, and a cap that leaves room for some
        reserve(ada, UUID.randomUUID()).then().statusCode(201);
        Settings.put(root, cap, micros(AMOUNT * (FIT + 1) + AMOUNT - 1));

        // When: 500 at once, each of somebody else
        List<HttpResponse<String>> answers = atOnce();

        // Then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(FIT);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .hasSize(REQUESTS - FIT)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(429);
                    assertThat(Json.of(answer.body()).getString("code")).isEqualTo("budget_exhausted");
                    assertThat(Json.of(answer.body()).getString("current.budget"))
                            .isEqualTo(budget);
                });
        assertThat(Money.platform(period, period.equals("day") ? day : month))
                .isEqualTo(new Sums(AMOUNT * (FIT + 1), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "global_budget_cap, platform_month, Y-06-01",
        "global_daily_budget_cap, platform_day, Y-05-15",
        "person_budget_cap, person_month, Y-06-01",
        "person_daily_budget_cap, person_day, Y-05-15"
    })
    void namesTheBudgetThatHasNotEnoughLeftAndWhenItBeginsAnew(String cap, String budget, String resets)
            throws Exception {
        // Given: room for one call, and no more
        Settings.put(root, cap, micros(AMOUNT * 2 - 1));
        reserve(ada, UUID.randomUUID()).then().statusCode(201);

        // When
        var refusal = reserve(ada, UUID.randomUUID()).then();

        // Then
        Instant end = Instant.parse(resets.replace("Y", Integer.toString(month.getYear())) + "T00:00:00Z");
        refusal.statusCode(429)
                .body(json("code", equalTo("budget_exhausted")))
                .body(json("current.budget", equalTo(budget)))
                .body(json("current.resetsAt", equalTo(end.toString())))
                .header("RateLimit", containsString("\"" + budget + "\";r=0;t="))
                .header("RateLimit-Policy", containsString("\"" + budget + "\";q=38001;qu=\"micros\";w="));
        long seconds = Long.parseLong(refusal.extract().header("Retry-After"));
        assertThat(clock.instant().plusSeconds(seconds)).isBetween(end.minusSeconds(2), end.plusSeconds(2));
        ObjectMapper mapper = new ObjectMapper();
        var sample = mapper.readTree(Contracts.http("usage", "budget-exhausted"));
        assertThat(mapper.readTree(refusal.extract().asString()).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> sample.fieldNames());
        assertThat(Money.platform("month", month)).isEqualTo(new Sums(AMOUNT, 0));
    }

    @Test
    void ofAPersonLeavesOthersAlone() {
        Settings.put(root, "person_daily_budget_cap", micros(AMOUNT));
        reserve(ada, UUID.randomUUID()).then().statusCode(201);
        reserve(ada, UUID.randomUUID()).then().statusCode(429);

        reserve(UUID.randomUUID(), UUID.randomUUID()).then().statusCode(201);
    }

    @Test
    void hasNoCapWhereItIsNull() {
        Settings.put(root, "person_daily_budget_cap", micros(1));
        reserve(ada, UUID.randomUUID()).then().statusCode(429);

        Settings.put(root, "person_daily_budget_cap", "null");

        reserve(ada, UUID.randomUUID()).then().statusCode(201);
    }

    @Test
    void showsInMetricsWhatThePlatformsHaveLeftAndNobodysName() {
        Settings.put(root, "person_daily_budget_cap", micros(AMOUNT));
        reserve(ada, UUID.randomUUID()).then().statusCode(201);
        reserve(ada, UUID.randomUUID()).then().statusCode(429);

        await().untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                .contains("vitae_budget_reserved_micros{budget=\"platform_day\"} " + (double) AMOUNT)
                .contains("vitae_budget_spent_micros{budget=\"platform_month\"} 0.0")
                .contains("vitae_budget_cap_micros{budget=\"platform_month\"} 1.0E8")
                .contains("vitae_budget_refused_total{budget=\"person_day\"}")
                .doesNotContain(ada.toString()));
    }

    private List<HttpResponse<String>> atOnce() {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String token = TestTokens.service("generation", "usage.reserve");
        return IntStream.range(0, REQUESTS)
                .mapToObj(any -> HttpRequest.newBuilder(
                                reservations.resolve(UUID.randomUUID().toString()))
                        .header("Authorization", "Bearer " + token)
                        .header("Vitae-Acting-For", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Money.request(request -> {})))
                        .build())
                .map(request -> http.sendAsync(request, BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** As an amount of USD. */
    private static String micros(long micros) {
        return BigDecimal.valueOf(micros, 6).toPlainString();
    }
}
