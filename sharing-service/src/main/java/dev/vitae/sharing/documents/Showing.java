package dev.vitae.sharing.documents;

/** All that decides what visitors of a share see: of what, and how. */
public record Showing(SubjectQuery query, Look look) {}
