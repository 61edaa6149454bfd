package dev.vitae.generation.workflows;

/**
 * What is wrong with a definition, or with what a run is given.
 *
 * @param pointer RFC 6901 JSON pointer to the member
 * @param code the rule's stable name
 * @param message for people
 */
public record Complaint(String pointer, String code, String message) {}
