package dev.vitae.resume.parsing;

/**
 * A line of a file's text that people see.
 *
 * @param page from 1
 * @param line on that page, from 1, as in {@link dev.vitae.resume.parsing.provenance.Origin}
 */
public record TextLine(int page, int line, String text) {}
