package dev.vitae.generation.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that a generation's followers are told.
 *
 * @param seq from 1 without gaps within a generation; the {@code id:} of the server-sent event
 * @param data a JSON object: the scores when completed, the failure's code when failed
 */
public record Progress(
        UUID generationId, @JsonIgnore long seq, Stage stage, @JsonRawValue String data, Instant createdAt) {}
