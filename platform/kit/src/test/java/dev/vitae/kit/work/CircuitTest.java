package dev.vitae.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private long now = Long.MAX_VALUE - 1;
    private final Circuit circuit = new Circuit(3, PAUSE, () -> now);

    @Test
    void goesOnAskingWhileNotAllFail() {
        failing(2);
        circuit.answered();
        failing(2);

        assertThat(circuit.lets()).isTrue();
    }

    @Test
    void leavesAloneWhoFailsTimeAndAgain() {
        failing(3);

        assertThat(circuit.lets()).isFalse();
        pass(PAUSE.minusNanos(1));
        assertThat(circuit.lets()).isFalse();
    }

    @Test
    void letsOneTryForAllOnceInAWhile() {
        failing(3);
        pass(PAUSE);

        assertThat(circuit.lets()).isTrue();
        assertThat(circuit.lets()).isFalse();
        circuit.failed();
        pass(PAUSE.minusNanos(1));
        assertThat(circuit.lets()).isFalse();
    }

    @Test
    void asksAgainOnceThereIsAnAnswer() {
        failing(3);
        pass(PAUSE);
        circuit.lets();

        circuit.answered();

        assertThat(circuit.lets()).isTrue();
        assertThat(circuit.lets()).isTrue();
    }

    @Test
    void letsTheNextOneTryWhereTheFirstLearntNothing() {
        failing(3);
        circuit.learntNothing();
        assertThat(circuit.lets()).isFalse();
        pass(PAUSE);
        circuit.lets();

        circuit.learntNothing();

        assertThat(circuit.lets()).isTrue();
        assertThat(circuit.lets()).isFalse();
    }

    @Test
    void letsAnotherTryWhereTheFirstNeverTells() {
        failing(3);
        pass(PAUSE);
        circuit.lets();

        pass(PAUSE);

        assertThat(circuit.lets()).isTrue();
    }

    @Test
    void leavesAloneAtOnceWhereThereIsNoSenseInAsking() {
        circuit.failedForGood();

        assertThat(circuit.lets()).isFalse();
        pass(PAUSE);
        assertThat(circuit.lets()).isTrue();
    }

    private void failing(int times) {
        for (int i = 0; i < times; i++) {
            circuit.failed();
        }
    }

    /** The clock may begin anywhere, and run over. */
    private void pass(Duration time) {
        now += time.toNanos();
    }
}
