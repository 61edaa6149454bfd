package dev.vitae.extraction;

import java.util.List;

/**
 * One page; lengths in points, the origin at the top left. A DOCX is one long page.
 *
 * @param hidden how many letters and digits stand there that people do not see; they are in no word
 */
public record PageText(int number, float width, float height, List<Word> words, List<LinkArea> links, int hidden) {
    public PageText {
        words = List.copyOf(words);
        links = List.copyOf(links);
    }
}
