package dev.vitae.resume.ratings;

/** What a rater says of a skill now. @param isNew whether they said nothing before */
public record Given(RatingGiven rating, boolean isNew) {}
