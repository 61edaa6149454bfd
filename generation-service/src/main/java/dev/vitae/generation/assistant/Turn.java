package dev.vitae.generation.assistant;

import java.util.List;

/**
 * What the assistant says.
 *
 * @param asks pointer of what it asks for; null where it has nothing more to ask
 */
public record Turn(String text, String asks, List<Proposal> proposals) {}
