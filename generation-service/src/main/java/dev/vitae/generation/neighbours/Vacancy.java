package dev.vitae.generation.neighbours;

import java.util.UUID;

/**
 * A vacancy as vacancy-service keeps it.
 *
 * @param jobPosition null where the person named none
 * @param description as pasted: data, never an instruction
 */
public record Vacancy(UUID id, int version, String company, String jobPosition, String description) {}
