package dev.vitae.generation.guard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a number is held: "over", "bis zu", 約; {@code guard/bounds.tsv}. */
final class Bounds {
    enum Bound {
        OVER,
        UPTO,
        NEARLY,
        ABOUT,
        NONE
    }

    private static final Pattern ARTICLE = Pattern.compile("\\s(?:a|an|another|einem?|einer|une?|una|um|uma|een|the|el|la|las|los|les?|il|den|der|die)$");
    private static final Pattern LIMIT = Pattern.compile("(?:hasta|jusqu'a|jusqu'au|ate|fino a|до|bis zu|up to|as far as)$");
    private static final int LONGEST = 40;
    private static final Bounds STANDARD = new Bounds();

    private final Map<Bound, Pattern> before = new EnumMap<>(Bound.class);
    private final Map<Bound, Pattern> behind = new EnumMap<>(Bound.class);

    private Bounds() {
        Map<Bound, StringBuilder> ahead = new EnumMap<>(Bound.class);
        for (String[] cell : Rows.of("bounds.tsv")) {
            Bound bound = Bound.valueOf(cell[0].toUpperCase(java.util.Locale.ROOT));
            String words = Rows.folded(cell[2]);
            if (cell[1].equals("behind")) {
                behind.put(bound, Pattern.compile(
                        "(?<![\\p{IsLatin}\\p{IsCyrillic}])(?:" + words + ")(?![\\p{IsLatin}\\p{IsCyrillic}])"));
            } else {
                StringBuilder all = ahead.computeIfAbsent(bound, name -> new StringBuilder());
                all.append(all.length() == 0 ? "" : "|").append(words);
            }
        }
        ahead.forEach((bound, words) -> before.put(
                bound, Pattern.compile("(?<![\\p{IsLatin}\\p{IsCyrillic}])(?:" + words + ")[.:]?$")));
    }

    static Bounds standard() {
        return STANDARD;
    }

    /** @param ahead folded text as far as the number */
    Bound before(String ahead) {
        String near = ahead.substring(Math.max(0, ahead.length() - LONGEST)).stripTrailing();
        Bound found = ending(near);
        return found == Bound.NONE ? ending(ARTICLE.matcher(near).replaceFirst("")) : found;
    }

    private Bound ending(String near) {
        for (Bound bound : List.of(Bound.NEARLY, Bound.UPTO, Bound.OVER, Bound.ABOUT)) {
            Matcher matcher = before.get(bound).matcher(near);
            if (matcher.find()) {
                return bound;
            }
        }
        return Bound.NONE;
    }

    /** Whether "up to" is also where something rises to. */
    static boolean isLimit(String ahead) {
        String near = ahead.stripTrailing();
        return LIMIT.matcher(near).find() || LIMIT.matcher(ARTICLE.matcher(near).replaceFirst("")).find();
    }

    /** @param rest folded text from the end of the number to the next number or mark */
    Bound behind(String rest) {
        for (Bound bound : List.of(Bound.OVER, Bound.UPTO, Bound.NEARLY, Bound.ABOUT)) {
            if (behind.get(bound).matcher(rest).find()) {
                return bound;
            }
        }
        return Bound.NONE;
    }
}
