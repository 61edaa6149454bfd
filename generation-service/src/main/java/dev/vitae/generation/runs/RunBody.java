package dev.vitae.generation.runs;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param inputs what the run is given, as the resource declares it; may be absent where it needs nothing */
public record RunBody(
        @Schema(type = SchemaType.OBJECT, description = "What the resource asks for, by name") JsonNode inputs) {}
