package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.ModelFailure.Reason.CANCELLED;
import static dev.vitae.generation.llm.ModelFailure.Reason.INVALID_ANSWER;
import static dev.vitae.generation.llm.ModelFailure.Reason.REFUSED;
import static dev.vitae.generation.llm.ModelFailure.Reason.TIMEOUT;
import static dev.vitae.generation.llm.ModelFailure.Reason.UNAVAILABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what went wrong with an exchange. Messages say the kind alone: what libraries say may repeat prompts and keys. */
final class Failures {
    private Failures() {}

    /** @param thrown by the provider's library */
    static ModelFailure of(RuntimeException thrown, Exchange exchange, ModelName provider) {
        if (exchange.cancelled()) {
            return failure(CANCELLED, provider, "was cancelled");
        }
        if (thrown instanceof ModelFailure own) {
            return own;
        }
        Optional<HttpRefusal> refusal = exchange.refusal();
        if (refusal.isPresent()) {
            HttpRefusal said = refusal.get();
            return new ModelFailure(said.reason(), provider.word() + " answered " + said.status(), said.retryAfter());
        }
        if (causedBy(thrown, JsonProcessingException.class)) {
            return failure(INVALID_ANSWER, provider, "sent what cannot be read");
        }
        if (causedBy(thrown, InterruptedIOException.class)) {
            return failure(TIMEOUT, provider, "took too long");
        }
        return causedBy(thrown, IOException.class)
                ? failure(UNAVAILABLE, provider, "cannot be reached, or broke off")
                : failure(
                        UNAVAILABLE, provider, "ended with " + thrown.getClass().getSimpleName());
    }

    /** What is wrong with an exchange that ended without a complaint; empty where nothing is. */
    static Optional<ModelFailure> ofEnd(Exchange exchange, ModelName provider) {
        if (exchange.cancelled()) {
            return Optional.of(failure(CANCELLED, provider, "was cancelled"));
        }
        if (exchange.end().isEmpty()) {
            return Optional.of(failure(UNAVAILABLE, provider, "broke off"));
        }
        return switch (exchange.end().get()) {
            case COMPLETE -> Optional.empty();
            case TOO_LONG -> Optional.of(failure(INVALID_ANSWER, provider, "answered more than was allowed"));
            case REFUSED -> Optional.of(failure(REFUSED, provider, "refused"));
        };
    }

    private static ModelFailure failure(ModelFailure.Reason reason, ModelName provider, String what) {
        return new ModelFailure(reason, provider.word() + " " + what);
    }

    private static boolean causedBy(Throwable thrown, Class<?> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(type::isInstance);
    }
}
