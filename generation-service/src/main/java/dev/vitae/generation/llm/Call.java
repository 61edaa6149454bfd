package dev.vitae.generation.llm;

import dev.vitae.document.ResumeContent;
import java.util.Optional;

/** What a model is given for one piece of work beside the work itself, and whom it tells what it does. */
public interface Call {

    /** Nobody's key, nobody who cancels, nobody who listens. */
    Call PLAIN = new Call() {};

    /** The person's own key; without one the platform's is used. */
    default Optional<ApiKey> key() {
        return Optional.empty();
    }

    /** Whether nobody waits for the answer any more. */
    default boolean cancelled() {
        return false;
    }

    /** Keeps what ends the exchange at once; it may be run from any thread, and replaces what was kept before. */
    default void onCancel(Runnable abort) {}

    /**
     * Before every call to a provider, on the thread that makes it. Whatever this throws ends the work, is passed on as
     * it is, and is no failure of the provider.
     */
    default void beginning(PlannedCall planned) {}

    /**
     * Whether the complete sections of an answer that is still coming are wanted now: reading them takes a while. Asked
     * whenever there are more.
     */
    default boolean listens() {
        return true;
    }

    /** The complete sections of an answer that is still coming. Nobody has checked them. */
    default void partial(ResumeContent soFar) {}

    /** A value that is complete in an answer that is still coming. Nobody has checked it, and it may come again. */
    default void named(NamedValues.Named value) {}

    /** After every call to a provider, also one that failed. */
    default void answered(ModelCall ended) {}
}
