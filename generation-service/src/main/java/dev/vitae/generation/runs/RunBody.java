package dev.vitae.generation.runs;

import com.fasterxml.jackson.databind.JsonNode;

/** @param inputs what the run is given, as the resource declares it; may be absent where it needs nothing */
public record RunBody(JsonNode inputs) {}
