package dev.vitae.resume.ratings;

import java.time.Instant;

/** A rating as its rater sees it; members as in {@link RatingBody}. */
public record RatingGiven(int rating, String note, Instant createdAt, Instant updatedAt) {}
