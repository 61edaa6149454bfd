package dev.vitae.generation.versions;

import java.util.UUID;

/** What holds a version. @param kind {@code generation} or {@code job} */
record VersionUse(String kind, UUID id) {}
