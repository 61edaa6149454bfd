package dev.vitae.resume.parsing.assistance;

/** A value that a model names for an {@link OpenMember}: taken for nothing before it is found in the file. */
public record NamedValue(String path, String value) {}
