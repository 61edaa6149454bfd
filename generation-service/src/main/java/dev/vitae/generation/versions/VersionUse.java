package dev.vitae.generation.versions;

import java.util.UUID;

/** What holds a version. @param kind {@code generation}, {@code job} or {@code share} */
record VersionUse(String kind, UUID id) {}
