package dev.vitae.e2e;

import static dev.vitae.testkit.llm.Mode.BREAKS_SCHEMA;
import static dev.vitae.testkit.llm.Mode.CREDIT_EXHAUSTED;
import static dev.vitae.testkit.llm.Mode.CUT;
import static dev.vitae.testkit.llm.Mode.DRIP;
import static dev.vitae.testkit.llm.Mode.FABRICATION;
import static dev.vitae.testkit.llm.Mode.FORBIDDEN;
import static dev.vitae.testkit.llm.Mode.GOOD;
import static dev.vitae.testkit.llm.Mode.HALF;
import static dev.vitae.testkit.llm.Mode.INVALID_JSON;
import static dev.vitae.testkit.llm.Mode.INVALID_KEY;
import static dev.vitae.testkit.llm.Mode.LEAK;
import static dev.vitae.testkit.llm.Mode.NEVER;
import static dev.vitae.testkit.llm.Mode.NO_SUCH_MODEL;
import static dev.vitae.testkit.llm.Mode.OBEDIENCE;
import static dev.vitae.testkit.llm.Mode.RATE_LIMITED;
import static dev.vitae.testkit.llm.Mode.RATE_LIMITED_RETRY_AFTER;
import static dev.vitae.testkit.llm.Mode.REFUSAL;
import static dev.vitae.testkit.llm.Mode.SERVER_ERROR;
import static dev.vitae.testkit.llm.Mode.TOO_LONG;
import static dev.vitae.testkit.llm.Mode.UNAVAILABLE;

import dev.vitae.testkit.llm.Mode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a provider answers one generation, and what comes of it.
 *
 * @param modes one after another, the last from then on
 * @param status of the generation
 * @param why its {@code failureCode}, or what the guard did
 * @param calls what the ledger has of each, in order: {@code ok}, or the kind of the error
 */
record Way(List<Mode> modes, String status, String why, List<String> calls) {

    /** Every mode but those of {@link #OF_KEYS}, and some after which another call helps. */
    static final List<Way> ALL = List.of(
            // First, since it takes the longest.
            fails("model_timeout", "timeout timeout", NEVER),
            completes("none", "ok", GOOD),
            completes("none", "ok", DRIP),
            completes("cut_back", "ok ok", OBEDIENCE),
            completes("cut_back", "ok ok", FABRICATION),
            completes("repaired", "ok ok", FABRICATION, GOOD),
            completes("cut_back", "ok refused", FABRICATION, REFUSAL),
            completes("none", "unavailable ok", CUT, GOOD),
            completes("none", "rate_limited ok", RATE_LIMITED_RETRY_AFTER, GOOD),
            fails("model_refused", "refused", REFUSAL),
            fails("model_refused", "refused", LEAK),
            fails("model_unavailable", "unavailable unavailable", CUT),
            fails("model_unavailable", "unavailable unavailable", HALF),
            fails("model_unavailable", "unavailable unavailable", SERVER_ERROR),
            fails("model_unavailable", "unavailable unavailable", UNAVAILABLE),
            fails("model_rate_limited", "rate_limited rate_limited", RATE_LIMITED),
            fails("model_invalid_answer", "invalid_answer", TOO_LONG),
            fails("model_invalid_answer", "invalid_answer", INVALID_JSON),
            fails("model_invalid_answer", "invalid_answer", BREAKS_SCHEMA),
            fails("model_invalid_request", "invalid_request", NO_SUCH_MODEL));

    /** With the platform's key they keep others from the provider for a moment. */
    static final List<Way> OF_KEYS = List.of(
            fails("model_invalid_key", "invalid_key", INVALID_KEY),
            fails("model_invalid_key", "invalid_key", FORBIDDEN),
            fails("model_credit_exhausted", "credit_exhausted", CREDIT_EXHAUSTED));

    static Way fails(String failureCode, String calls, Mode... modes) {
        return new Way(List.of(modes), "failed", failureCode, List.of(calls.split(" ")));
    }

    static Way completes(String guard, String calls, Mode... modes) {
        return new Way(List.of(modes), "completed", guard, List.of(calls.split(" ")));
    }

    boolean fails() {
        return status.equals("failed");
    }

    @Override
    public String toString() {
        return modes.stream().map(Mode::name).collect(Collectors.joining(", "));
    }
}
