package dev.vitae.identity.erasure;

import java.util.UUID;

/** What somebody who asked for an erasure is told; quote the id when asking how far it is. */
public record ErasureBegun(UUID erasureId) {}
