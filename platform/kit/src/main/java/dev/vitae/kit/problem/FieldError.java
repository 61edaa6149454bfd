package dev.vitae.kit.problem;

/**
 * One member of a request's body that breaks a rule.
 *
 * @param pointer RFC 6901 JSON pointer into the body
 * @param code the rule's stable name
 * @param message for people
 */
public record FieldError(String pointer, String code, String message) {}
