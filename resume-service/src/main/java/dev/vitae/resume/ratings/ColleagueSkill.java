package dev.vitae.resume.ratings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that a colleague sees of a person's skill.
 *
 * @param skillKey what it is rated under
 * @param scope {@code personal}, or {@code company} for one that their company gave them
 * @param rating the reader's own; absent where there is none
 */
@Schema(requiredProperties = {"skillKey", "name", "category", "scope"})
public record ColleagueSkill(String skillKey, String name, String category, String scope, RatingGiven rating) {}
