package dev.vitae.extraction;

import java.util.List;

/** One page; lengths in points, the origin at the top left. A DOCX is one long page. */
public record PageText(int number, float width, float height, List<Word> words, List<LinkArea> links) {
    public PageText {
        words = List.copyOf(words);
        links = List.copyOf(links);
    }
}
