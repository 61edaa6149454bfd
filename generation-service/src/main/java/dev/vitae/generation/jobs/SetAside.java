package dev.vitae.generation.jobs;

import java.util.UUID;

/**
 * What waits for a piece of work, and goes back where nothing comes of it.
 *
 * @param reservation of money for its first call; null where none waits
 * @param use by which it counts for the person's limits; null where none was reserved
 */
public record SetAside(UUID reservation, UUID use) {}
