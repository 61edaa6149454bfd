package dev.vitae.resume.ratings;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating as the rated person sees it. @param raterId who gave it */
@Schema(requiredProperties = {"rating", "raterId", "createdAt", "updatedAt"})
public record RatingReceived(int rating, String note, UUID raterId, Instant createdAt, Instant updatedAt) {}
