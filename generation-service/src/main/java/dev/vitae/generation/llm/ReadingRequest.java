package dev.vitae.generation.llm;

import java.util.List;
import java.util.Map;

/**
 * What a model is asked about a file that a parser has read. Everything in it is data, never instruction.
 *
 * @param lines of the file
 * @param members that the parser left open
 * @param unread lines of which it was not clear what they say
 */
public record ReadingRequest(List<Line> lines, List<Member> members, List<Place> unread) {

    /** @param page from 1 @param line on that page, from 1 */
    public record Line(int page, int line, String text) {}

    /**
     * @param path a JSON pointer; {@code -} stands for a further entry, of which there may be several
     * @param kind {@code text} or {@code date}
     * @param now what the parser has read there; may be null
     * @param known what it has read of the same entry; may be null
     * @param page where that entry stands; may be null
     * @param line where that entry stands; may be null
     */
    public record Member(String path, String kind, String now, Map<String, String> known, Integer page, Integer line) {}

    /** @param page from 1 @param line on that page, from 1 */
    public record Place(int page, int line) {}
}
