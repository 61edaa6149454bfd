package dev.vitae.kit.files;

import java.util.Optional;
import java.util.UUID;

/**
 * A kept file without its bytes.
 *
 * @param contentType found by content
 * @param size in bytes
 * @param sha256 of the bytes
 * @param object where the bytes are, unless they are in the row
 */
public record FileDescription(UUID id, String contentType, int size, byte[] sha256, Optional<UUID> object) {}
