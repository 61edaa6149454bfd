package dev.vitae.vacancy.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a vacancy is found by.
 *
 * @param names the words of position and company, with blanks between: what may be misspelt
 * @param words all texts as a {@code tsvector}: the position weighs A, the company B, the description C, the notes D
 */
public record SearchText(String names, String words) {

    /** Words of two texts are no neighbours. */
    private static final int GAP = 10;
    /** Beyond this PostgreSQL keeps no positions. */
    private static final int LAST_POSITION = 16_383;
    /** Of one word it keeps so many. */
    private static final int MOST_POSITIONS = 255;

    /** Titles and names are often English, whatever the text is. */
    private static final String OF_NAMES = "en";

    /**
     * @param language of the text, by which its words are kept; null where none is known
     * @param jobPosition may be null, as may the notes
     */
    public static SearchText of(String language, String jobPosition, String company, String description, String notes) {
        Map<String, Set<Place>> places = new LinkedHashMap<>();
        Map<String, String> stems = new LinkedHashMap<>();
        int from = 1;
        List<String> texts = List.of(orEmpty(jobPosition), company, description, orEmpty(notes));
        for (int field = 0; field < texts.size(); field++) {
            int last = from;
            boolean name = field < 2;
            for (Token token : Tokens.of(texts.get(field))) {
                int position = Math.min(from + token.position(), LAST_POSITION);
                Place place = new Place(position, (char) ('A' + field));
                add(places, stems.computeIfAbsent(token.word(), word -> Stems.of(word, language)), place);
                if (name) {
                    add(places, token.word(), place);
                    add(places, Stems.of(token.word(), OF_NAMES), place);
                }
                last = position;
            }
            from = last + GAP;
        }
        return new SearchText(names(orEmpty(jobPosition) + " " + company), vector(places));
    }

    private static String names(String text) {
        return Tokens.of(text).stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .map(Token::word)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private record Place(int position, char weight) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Integer.compare(position, other.position);
        }

        @Override
        public String toString() {
            return position + String.valueOf(weight);
        }
    }

    private static void add(Map<String, Set<Place>> places, String word, Place place) {
        places.computeIfAbsent(word, w -> new TreeSet<>()).add(place);
    }

    private static String vector(Map<String, Set<Place>> places) {
        return places.entrySet().stream()
                .map(word -> "'" + word.getKey() + "':"
                        + word.getValue().stream()
                                .limit(MOST_POSITIONS)
                                .map(Place::toString)
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
