package dev.vitae.generation.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A usage-service that answers when the test says so. */
class BudgetsTest implements ReservationsClient {

    private static final UUID ADA = UUID.randomUUID();

    private final CompletableFuture<Reservation> answer = new CompletableFuture<>();
    private final List<UUID> released = new ArrayList<>();
    private final Reservation reservation =
            new Reservation(UUID.randomUUID(), 19_001, "USD", new Reservation.Price(250_000, 2_000_000));

    @ParameterizedTest
    @CsvSource({"REPAIR, true", "TAILOR, false"})
    void calledTooSlowIsAwayAndKeepsNothingThatNobodyWillUse(Purpose purpose, boolean givenBack) {
        Problem away = catchThrowableOfType(
                Problem.class, () -> new Budgets(this).reserveWithin(Duration.ofMillis(1), ADA, wish(purpose), 0, 1));

        assertThat(away.code()).isEqualTo(Budgets.AWAY);
        answer.complete(reservation);
        assertThat(released).isEqualTo(givenBack ? List.of(reservation.id()) : List.of());
    }

    @Test
    void passesOnWhatWasRefused() {
        answer.completeExceptionally(Problem.unprocessable(Budgets.WITHOUT_PRICE, "No price."));

        Problem refusal = catchThrowableOfType(Problem.class, () -> new Budgets(this)
                .reserveWithin(Duration.ofSeconds(5), ADA, wish(Purpose.REPAIR), 0, 1));

        assertThat(refusal.code()).isEqualTo(Budgets.WITHOUT_PRICE);
        assertThat(released).isEmpty();
    }

    @Override
    public Uni<Reservation> reserve(UUID id, UUID user, Wish wish) {
        return Uni.createFrom().completionStage(answer);
    }

    @Override
    public Uni<Void> release(UUID id, UUID user) {
        released.add(id);
        return Uni.createFrom().voidItem();
    }

    private static Wish wish(Purpose purpose) {
        return new Wish("openai", "gpt-5-mini", purpose, UUID.randomUUID(), 12_001, 8_000);
    }
}
