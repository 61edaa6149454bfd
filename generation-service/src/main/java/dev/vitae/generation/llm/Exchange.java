package dev.vitae.generation.llm;

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

    /** Far more than any language or format has: who sends more does not stop where it was told to. */
    private static final int MOST_CHARACTERS_PER_TOKEN = 32;

    /** What a provider may count beyond the most that was asked for; more is no count. */
    private static final int TOLERANCE = 2;

    private final Question question;
    private final Call call;
    private final Consumer<String> listener;
    private final StringBuilder text = new StringBuilder();
    private String model;
    private End end;
    private HttpRefusal refusal;
    private boolean sent;
    private Tailored.TokenUsage usage = Tailored.TokenUsage.NONE;

    Exchange(Question question, Call call, String model, Consumer<String> listener) {
        this.question = question;
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

    /** There is a connection, and the question goes out on it. */
    void sent() {
        sent = true;
    }

    /** @throws ModelFailure where the answer does not end */
    void heard(String piece) {
        text.append(piece);
        if (text.length() > (long) question.maxOutputTokens() * MOST_CHARACTERS_PER_TOKEN) {
            throw new ModelFailure(ModelFailure.Reason.INVALID_ANSWER, "answered more than was allowed");
        }
        listener.accept(piece);
    }

    void answeredBy(String exactModel) {
        model = exactModel;
    }

    /** What cannot be true counts as nothing said. */
    void counted(long input, long output) {
        if (isLikely(input, question.maxInputTokens()) && isLikely(output, question.maxOutputTokens())) {
            usage = new Tailored.TokenUsage(input, output);
        }
    }

    private static boolean isLikely(long count, long most) {
        return count >= 0 && count <= most * TOLERANCE;
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
        return new Answer(text.toString(), model, usage);
    }

    /** As the provider counted. */
    Tailored.TokenUsage usage() {
        return usage;
    }

    /** Whether the provider may have worked on the question, and ask money for it although it counted nothing. */
    boolean mayCost() {
        return sent && (refusal == null || refusal.reason() == ModelFailure.Reason.TIMEOUT);
    }
}
