package dev.vitae.resume.builder;

import java.util.UUID;
import java.util.stream.Stream;

/** What the content of a new document is copied from: one of these. @param careerRecords all of them, where true */
record DocumentSource(UUID resumeId, Boolean careerRecords, UUID generationId) {

    /** How many are named. */
    long count() {
        return Stream.of(resumeId != null, fromRecords(), generationId != null)
                .filter(named -> named)
                .count();
    }

    boolean fromRecords() {
        return Boolean.TRUE.equals(careerRecords);
    }
}
