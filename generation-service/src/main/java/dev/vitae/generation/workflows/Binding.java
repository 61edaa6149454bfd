package dev.vitae.generation.workflows;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a step gets a value from. */
sealed interface Binding {

    /** It stands in the definition. */
    record Literal(JsonNode value) implements Binding {}

    /** The run is given it. */
    record FromInput(String name) implements Binding {}

    /** An earlier step leaves it. */
    record FromStep(String step, String output) implements Binding {}
}
