package dev.vitae.resume.ratings;

import java.time.Instant;
import java.util.UUID;

/** A rating as the rated person sees it. @param raterId who gave it */
public record RatingReceived(int rating, String note, UUID raterId, Instant createdAt, Instant updatedAt) {}
