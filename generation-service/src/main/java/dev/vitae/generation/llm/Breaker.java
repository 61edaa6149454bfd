package dev.vitae.generation.llm;

import dev.vitae.kit.work.Circuit;
import java.util.function.LongSupplier;

/**
 * Leaves a provider alone for a while after failures in a row, or at once where the platform's key or credit is at
 * fault; then one call tries. A person's own key neither asks it nor tells it anything.
 */
final class Breaker {
    private final Circuit circuit;

    Breaker(LlmSettings.Breaking settings, LongSupplier nanos) {
        this.circuit = new Circuit(settings.failures(), settings.rest(), nanos);
    }

    /** Whether a call may be made; its end must be told. */
    boolean admits() {
        return circuit.lets();
    }

    /** The provider answered, be it no. */
    void reached() {
        circuit.answered();
    }

    void failed(ModelFailure.Reason reason) {
        switch (reason) {
            case TIMEOUT, UNAVAILABLE -> circuit.failed();
            case INVALID_KEY, CREDIT_EXHAUSTED -> circuit.failedForGood();
            case RATE_LIMITED, CANCELLED -> circuit.learntNothing();
            case REFUSED, INVALID_ANSWER, INVALID_REQUEST -> circuit.answered();
        }
    }

    /** Nothing was learnt, or no call was made. */
    void undecided() {
        circuit.learntNothing();
    }
}
