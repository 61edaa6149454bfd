package dev.vitae.generation.llm;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** One question and what has been heard of its answer so far. Used by the thread that asks. */
final class Exchange {

    /** How a provider says that its answer ends. */
    enum End {
        COMPLETE,
        TOO_LONG,
        REFUSED
    }

    /** Of a text without a count, on the safe side of the four or so that English has. */
    private static final int BYTES_PER_TOKEN = 3;

    private final Call call;
    private final Consumer<String> listener;
    private final StringBuilder text = new StringBuilder();
    private String model;
    private End end;
    private HttpRefusal refusal;
    private Tailored.TokenUsage usage;

    Exchange(Call call, String model, Consumer<String> listener) {
        this.call = call;
        this.model = model;
        this.listener = listener;
    }

    /** What closes the exchange on the wire. */
    void abortWith(Runnable abort) {
        call.onCancel(abort);
        if (call.cancelled()) {
            abort.run();
        }
    }

    boolean cancelled() {
        return call.cancelled();
    }

    void heard(String piece) {
        text.append(piece);
        listener.accept(piece);
    }

    void answeredBy(String exactModel) {
        model = exactModel;
    }

    void counted(long input, long output) {
        usage = new Tailored.TokenUsage(input, output);
    }

    void ended(End how) {
        end = end == End.REFUSED ? end : how;
    }

    /** The provider answered with an error. */
    void refused(HttpRefusal how) {
        refusal = how;
    }

    Optional<HttpRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    Optional<End> end() {
        return Optional.ofNullable(end);
    }

    boolean begun() {
        return text.length() > 0;
    }

    Answer answer() {
        return new Answer(text.toString(), model, usage(null));
    }

    /** As the provider counted; of an answer that broke off without a count, what it was at least likely to take. */
    Tailored.TokenUsage usage(Question question) {
        if (usage != null) {
            return usage;
        }
        return begun() && question != null
                ? new Tailored.TokenUsage(question.maxInputTokens() / BYTES_PER_TOKEN, tokens(text.toString()))
                : Tailored.TokenUsage.NONE;
    }

    private static long tokens(String said) {
        return said.getBytes(StandardCharsets.UTF_8).length / BYTES_PER_TOKEN + 1;
    }
}
