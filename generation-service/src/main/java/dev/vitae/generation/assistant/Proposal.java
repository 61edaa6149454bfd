package dev.vitae.generation.assistant;

import java.util.List;

/**
 * A change of the draft that its person may accept or reject.
 *
 * @param says what it puts down, for the person
 */
public record Proposal(String says, List<Op> patch) {}
