package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.ModelFailure.Reason.CANCELLED;
import static dev.vitae.generation.llm.ModelFailure.Reason.UNAVAILABLE;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks one provider until there is an answer or no sense in asking again, and tells of every call. */
final class Attempts {

    /** Reads one answer: what comes piece by piece, then the whole. */
    interface Reading<T> {
        default void heard(String piece) {}

        /** @throws ModelFailure where the answer is of no use */
        T read(Answer answer);
    }

    private final ModelProvider provider;
    private final Optional<Breaker> breaker;
    private final Retries retries;
    private final Pause pause;

    /** @param breaker none for people's own keys */
    Attempts(ModelProvider provider, Optional<Breaker> breaker, Retries retries, Pause pause) {
        this.provider = provider;
        this.breaker = breaker;
        this.retries = retries;
        this.pause = pause;
    }

    /** @param readings makes one for each call, since each answer begins anew */
    <T> T ask(Question question, ApiKey key, CountedCall call, Supplier<Reading<T>> readings) {
        long begun = System.nanoTime();
        for (int made = 1; ; made++) {
            admit(call);
            Reading<T> reading = readings.get();
            Listener<T> listener = new Listener<>(reading);
            Exchange exchange = new Exchange(question, call, provider.model(), listener::heard);
            try {
                return once(question, key, call, exchange, listener);
            } catch (ModelFailure failure) {
                Duration spent = Duration.ofNanos(System.nanoTime() - begun);
                Duration wait =
                        retries.pause(failure, made, exchange.begun(), spent).orElseThrow(() -> failure);
                pause.await(wait, call);
            }
        }
    }

    private void admit(Call call) {
        if (call.cancelled() || Thread.currentThread().isInterrupted()) {
            throw new ModelFailure(CANCELLED, provider.name().word() + " was not asked");
        }
        if (breaker.isPresent() && !breaker.get().admits()) {
            throw new ModelFailure(UNAVAILABLE, provider.name().word() + " is left alone after failures");
        }
    }

    private <T> T once(Question question, ApiKey key, CountedCall call, Exchange exchange, Listener<T> listener) {
        int attempt = call.next();
        planned(question, call, attempt);
        long asked = System.nanoTime();
        Throwable failure = null;
        try {
            exchange(question, key, exchange, listener);
            T read = listener.reading.read(exchange.answer());
            breaker.ifPresent(Breaker::reached);
            return read;
        } catch (ModelFailure ended) {
            failure = ended;
            breaker.ifPresent(it -> it.failed(ended.reason()));
            throw ended;
        } catch (RuntimeException | Error ours) {
            failure = ours;
            breaker.ifPresent(Breaker::undecided);
            throw ours;
        } finally {
            call.onCancel(() -> {});
            call.answered(record(exchange, failure, attempt, System.nanoTime() - asked));
        }
    }

    /** Who calls may say no; then no call was made. */
    private void planned(Question question, Call call, int attempt) {
        try {
            call.beginning(question.planned(provider.name(), provider.model(), attempt));
        } catch (RuntimeException no) {
            breaker.ifPresent(Breaker::undecided);
            throw no;
        }
    }

    private void exchange(Question question, ApiKey key, Exchange exchange, Listener<?> listener) {
        try {
            provider.ask(question, key, exchange);
        } catch (RuntimeException thrown) {
            if (listener.failure != null) {
                throw listener.failure;
            }
            throw Failures.of(thrown, exchange, provider.name());
        }
        Failures.ofEnd(exchange, provider.name()).ifPresent(failure -> {
            throw failure;
        });
    }

    private ModelCall record(Exchange exchange, Throwable failure, int attempt, long nanos) {
        Tailored.TokenUsage usage = exchange.usage();
        return new ModelCall(
                provider.name().word(),
                provider.model(),
                usage.inputTokens(),
                usage.outputTokens(),
                Duration.ofNanos(nanos).toMillis(),
                status(failure),
                failure instanceof ModelFailure ended ? ended.reason() : null,
                exchange.mayCost(),
                attempt);
    }

    private static ModelCall.Status status(Throwable failure) {
        if (failure == null) {
            return ModelCall.Status.OK;
        }
        if (!(failure instanceof ModelFailure ended)) {
            return ModelCall.Status.ERROR;
        }
        return switch (ended.reason()) {
            case CANCELLED -> ModelCall.Status.CANCELLED;
            case REFUSED -> ModelCall.Status.REFUSED;
            default -> ModelCall.Status.ERROR;
        };
    }

    /** Passes on what is heard, and knows a failure of whoever listens from one of the provider's. */
    private static final class Listener<T> {
        private final Reading<T> reading;
        private RuntimeException failure;

        Listener(Reading<T> reading) {
            this.reading = reading;
        }

        void heard(String piece) {
            try {
                reading.heard(piece);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
    }
}
