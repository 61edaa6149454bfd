package dev.vitae.generation.terms;

/**
 * A term found in a text.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param quote the text's own words
 * @param via how the words met the entry
 * @param narrower whether the words name only a part or kind of it: who shows them shows it, never the other way
 */
public record Mention(Entry entry, int start, int end, String quote, Via via, boolean narrower) {}
