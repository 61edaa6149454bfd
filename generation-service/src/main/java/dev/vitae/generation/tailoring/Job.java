package dev.vitae.generation.tailoring;

import java.time.LocalDate;
import java.util.UUID;

/** What a run needs to know of its generation once the transaction is closed. */
record Job(UUID resumeId, UUID vacancyId, LocalDate asOf) {}
