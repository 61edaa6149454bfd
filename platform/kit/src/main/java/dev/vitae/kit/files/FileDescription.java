package dev.vitae.kit.files;

import java.util.UUID;

/**
 * A kept file without its bytes.
 *
 * @param contentType found by content
 * @param size in bytes
 */
public record FileDescription(UUID id, String contentType, int size) {}
