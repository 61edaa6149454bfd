package dev.vitae.resume.parsing.assistance;

import dev.vitae.resume.parsing.TextLine;
import java.util.List;

/**
 * What the parser leaves open of a file, and the text that may tell.
 *
 * @param lines of the file, without ways to reach the person
 * @param unread those of which it was not clear what they say, by page and line alone
 */
public record Doubts(List<TextLine> lines, List<OpenMember> members, List<Place> unread) {

    /** @param page from 1 @param line from 1 */
    public record Place(int page, int line) {}

    public boolean isEmpty() {
        return members.isEmpty();
    }
}
