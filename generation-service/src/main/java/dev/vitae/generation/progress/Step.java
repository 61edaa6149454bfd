package dev.vitae.generation.progress;

import java.util.Map;

/** One thing to tell. @param data a JSON object */
public record Step(Stage stage, Map<String, ?> data) {

    public static Step of(Stage stage) {
        return new Step(stage, Map.of());
    }
}
