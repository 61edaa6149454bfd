package dev.vitae.generation.versions;

/**
 * What a new version says, and how it came about.
 *
 * @param content ResumeContent as JSON
 * @param note may be null
 * @param restoredFrom number of the version that it says again; null for others
 */
record Said(String content, Author author, String note, Integer restoredFrom) {}
