package dev.vitae.generation.terms;

/**
 * A word of a text.
 *
 * @param text as written, hard tokens whole ({@code C++}, {@code .NET}, {@code Node.js})
 * @param folded {@link Folding#fold} of it
 * @param start offset of its first character in the text
 * @param end offset after its last character
 * @param opens whether a line, sentence or list item starts here, so that no term reaches across
 */
public record Token(String text, String folded, int start, int end, boolean opens) {}
