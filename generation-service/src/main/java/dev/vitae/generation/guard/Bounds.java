package dev.vitae.generation.guard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How a number is held: "over", "bis zu", 約; phrases of {@code guard/bounds.tsv}. */
final class Bounds {
    enum Bound {
        NEARLY,
        UPTO,
        OVER,
        ABOUT,
        NONE
    }

    private static final Pattern ARTICLE = Pattern.compile(
            "\\s(?:a|an|another|einem?|einer|une?|una|um|uma|een|the|el|la|las|los|les?|il|den|der|die|на|um|del|della|con)$");
    private static final Pattern LIMIT =
            Pattern.compile("(?:hasta|jusqu'a|jusqu'au|ate|fino a|до|bis zu|up to|as far as)$");
    /** What names a limit right before its amount. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(?:limit|ceiling|cap|\\p{L}*obergrenze|limite|plafond|tope|techo|teto|tetto|limiet|лимит\\p{L}*|предел\\p{L}*|οριο|ανωτατο)"
                    + "(?: (?:of|von|de|da|di|del|em|в|is|was|:|\\p{L}{2,}(?:al|el|lich\\p{L}*|ly|ог[оа]|ыи|ный)))*(?: ?[:,—–-])? ?[$€£¥₹]?$|(?:上限|上限は|上限额)$");
    /** Signs between 最多 and its number; a decision. */
    private static final int FAR = 8;

    private static final int LONGEST = 40;
    private static final Bounds STANDARD = new Bounds();

    private final Map<String, Bound> before = new HashMap<>();
    private final Map<Bound, List<String>> behind = new EnumMap<>(Bound.class);

    private Bounds() {
        for (String[] cell : Rows.of("bounds.tsv")) {
            Bound bound = Bound.valueOf(cell[0].toUpperCase(Locale.ROOT));
            for (String phrase : Rows.folded(cell[2]).split("\\|")) {
                if (cell[1].equals("before")) {
                    before.putIfAbsent(phrase, bound);
                } else {
                    behind.computeIfAbsent(bound, name -> new ArrayList<>()).add(phrase);
                }
            }
        }
    }

    static Bounds standard() {
        return STANDARD;
    }

    /** @param ahead folded text as far as the number */
    Bound before(String ahead) {
        String near = ahead.substring(Math.max(0, ahead.length() - LONGEST)).stripTrailing();
        if (NAMED.matcher(near).find()) {
            return Bound.UPTO;
        }
        Bound found = ending(near.endsWith(".") || near.endsWith(":") ? near.substring(0, near.length() - 1) : near);
        return found == Bound.NONE ? ending(ARTICLE.matcher(near).replaceFirst("")) : found;
    }

    private Bound ending(String near) {
        Bound found = Bound.NONE;
        for (int i = near.length() - 1; i >= 0; i--) {
            boolean starts =
                    i == 0 || !Character.isLetterOrDigit(near.charAt(i - 1)) || Cues.isIdeograph(near.charAt(i));
            boolean arrow = i > 0 && "-=".indexOf(near.charAt(i - 1)) >= 0 && near.charAt(i) == '>';
            Bound bound = starts && !arrow ? before.get(near.substring(i)) : null;
            if (bound == null
                    && Cues.isIdeograph(near.charAt(i))
                    && near.length() - i <= FAR
                    && i + 2 <= near.length()) {
                Bound far = before.get(near.substring(i, i + 2));
                bound = far == Bound.UPTO ? far : null;
            }
            found = bound == null ? found : bound;
        }
        return found;
    }

    /** Whether "up to" is also where something rises to. */
    static boolean isLimit(String ahead) {
        String near = ahead.substring(Math.max(0, ahead.length() - LONGEST)).stripTrailing();
        return LIMIT.matcher(near).find()
                || LIMIT.matcher(ARTICLE.matcher(near).replaceFirst("")).find();
    }

    /** @param rest folded text from the end of the number to the next number or mark */
    Bound behind(String rest) {
        for (Bound bound : List.of(Bound.OVER, Bound.UPTO, Bound.NEARLY, Bound.ABOUT)) {
            if (behind.get(bound).stream().anyMatch(phrase -> has(rest, phrase))) {
                return bound;
            }
        }
        return Bound.NONE;
    }

    /** Right behind the number, with "and" or "or": "and more". */
    Bound right(String rest) {
        String next = rest.stripLeading();
        for (Map.Entry<Bound, List<String>> bound : behind.entrySet()) {
            if (bound.getValue().stream().anyMatch(phrase -> next.startsWith(phrase) && has(next, phrase))) {
                return bound.getKey();
            }
        }
        return Bound.NONE;
    }

    private static boolean has(String rest, String phrase) {
        int at = rest.indexOf(phrase);
        if (at < 0) {
            return false;
        }
        int end = at + phrase.length();
        boolean sign = Cues.isIdeograph(phrase.charAt(0));
        return sign && at <= FAR / 2
                || !sign
                        && (at == 0 || !Character.isLetterOrDigit(rest.charAt(at - 1)))
                        && (end == rest.length() || !Character.isLetterOrDigit(rest.charAt(end)));
    }
}
