package dev.vitae.kit.files;

import java.util.UUID;

/** A file as it is kept: its bytes and the media type found by content. */
public record StoredFile(UUID id, String contentType, byte[] bytes) {}
