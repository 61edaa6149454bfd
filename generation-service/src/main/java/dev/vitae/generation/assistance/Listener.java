package dev.vitae.generation.assistance;

import dev.vitae.generation.jobs.Cancellation;
import dev.vitae.generation.llm.NamedValues.Named;
import java.util.function.Consumer;

/**
 * Whoever waits for a reading.
 *
 * @param heard is told each value once it is complete, as the provider streams it, on whatever thread; nobody has checked it, and it
 *     may come again
 * @param cancellation ends the call; set off as well once nobody waits
 */
public record Listener(Consumer<Named> heard, Cancellation cancellation) {

    /** Waits for the whole. */
    static Listener patient() {
        return new Listener(value -> {}, new Cancellation());
    }
}
