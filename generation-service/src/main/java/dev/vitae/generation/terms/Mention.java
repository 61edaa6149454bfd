package dev.vitae.generation.terms;

/**
 * A term found in a text.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param quote the text's own words
 * @param via how the words met the entry
 */
public record Mention(Entry entry, int start, int end, String quote, Via via) {}
