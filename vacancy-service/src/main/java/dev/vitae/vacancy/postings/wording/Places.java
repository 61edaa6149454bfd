package dev.vitae.vacancy.postings.wording;

import dev.vitae.vacancy.salaries.Letters;
import dev.vitae.words.Towns;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises "Berlin", "Austin, TX", "80331 München" and the like. */
public final class Places {

    private static final String WORD = "\\p{Lu}[\\p{L}.'’-]*+";
    private static final String NAME = WORD
            + "(?: \\d{1,2}(?:e|er|ème)?)?(?: (?:de|del|la|le|am|an|der|den|im|in|ob|unter|upon|sur|sous|di|do|da|dos|el|'s|"
            + WORD + ")){0,4}";
    /** What only a town follows; four digits alone may be a year. */
    private static final Pattern CODE_AND_TOWN = Pattern.compile(
            "(?<![\\d.,-])(?:(?:[A-Z]{1,3}-)?\\d{5}|\\d{4} [A-Z]{2}|\\d{4}-\\d{3}|(?:CH|A|AT|B|L)-\\d{4}) (" + WORD
                    + "(?: (?:de|la|am|an|der|im|sur|di|" + WORD + ")){0,3})");

    private static final Pattern TOWN_AND_CODE =
            Pattern.compile("(" + NAME + "),? (?:[A-Z]{1,2}\\d[A-Z\\d]?(?: \\d[A-Z]{2})?)");
    private static final Pattern DASHED = Pattern.compile(NAME + " ?[-–/] ?([A-Z]{2})");
    private static final Pattern PARTS =
            Pattern.compile("\\s*(?:,|/|;| oder | und | or | and | et | ou | y | o | e | of | en | [-–] )\\s*");
    private static final Pattern SIDE = Pattern.compile("\\s*\\([^()]*\\)");
    private static final Pattern ONE = Pattern.compile("(?:\\d{4,5} )?" + NAME);
    /** In lists of places, since résumés have them in the place of one. */
    private static final Set<String> MODES =
            Set.of("remote", "hybrid", "on-site", "onsite", "remoto", "home office", "homeoffice");

    private static final Pattern QUARTER = Pattern.compile(
            "(?:[ ]\\d{1,2}(?:e|er|eme)?|-[\\p{L} ]+| (?:cedex|mitte|centre|city centre|centrum|centro)(?: \\d+)?)$");
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 3;

    private final Set<String> regions;
    private final Set<String> names;
    private final Towns towns;

    Places(Map<String, List<String>> lists, Towns towns) {
        this.towns = towns;
        regions = new HashSet<>(lists.get("REGION"));
        names = new HashSet<>(lists.get("PLACE"));
        names.addAll(lists.get("TOWN"));
        names.removeAll(MODES);
        regions.removeAll(MODES);
    }

    /** Whether the whole text names places: known ones, or a name with a region, a country or a post code beside it. */
    public boolean isPlace(String text) {
        String bare = SIDE.matcher(text).replaceAll("").strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return false;
        }
        if (CODE_AND_TOWN.matcher(bare).matches() || TOWN_AND_CODE.matcher(bare).matches()) {
            return true;
        }
        boolean known = false;
        boolean first = true;
        for (String part : PARTS.split(bare)) {
            String folded = Letters.fold(part);
            boolean one = isKnown(folded)
                    || isTown(part)
                    || !first && isRegionWithCode(part)
                    || CODE_AND_TOWN.matcher(part).matches()
                    || !first && regions.contains(folded);
            if (!one && !ONE.matcher(part).matches()) {
                return false;
            }
            known |= one;
            first = false;
        }
        return known;
    }

    /** "OH 43207", "QC H2X 1Y4" */
    private boolean isRegionWithCode(String part) {
        return part.matches("[A-Z]{2} (?:\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)")
                && regions.contains(Letters.fold(part.substring(0, 2)));
    }

    /** "Curitiba - PR": a town and the letters of its region. */
    public boolean isTownAndRegion(String text) {
        Matcher both = DASHED.matcher(text);
        return both.matches() && regions.contains(Letters.fold(both.group(1)));
    }

    /** A town behind its post code, and nothing else. */
    public static boolean isCodeAndTown(String text) {
        return CODE_AND_TOWN.matcher(text).matches();
    }

    /** Whether a folded name is a town, a state or a country. */
    public boolean isKnown(String folded) {
        return names.contains(folded)
                || names.contains(QUARTER.matcher(folded).replaceFirst(""))
                || names.contains(
                        folded.replaceFirst("^(?:greater |gro(?:ss|ß)raum |raum |region |area di |provincia di )", "")
                                .replaceFirst(" (?:area|metropolitan area|et peripherie|und umgebung|city)$", ""));
    }

    /** Whether a name is one of many towns, small ones among them. */
    public boolean isTown(String name) {
        return !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && towns.contain(Letters.fold(name).replace("ß", "ss"));
    }

    /** The known place that begins with that word of a text, of at most three words. */
    public Optional<String> at(String text, int start) {
        Matcher word = BETWEEN.matcher(text);
        String longest = null;
        int end = start;
        for (int words = 0; words < MOST_WORDS && end < text.length(); words++) {
            end = word.find(end + 1) ? word.start() : text.length();
            String name = text.substring(start, end);
            if (names.contains(Letters.fold(name)) || isQuarter(name)) {
                longest = name;
            }
        }
        return Optional.ofNullable(longest);
    }

    /** "Köln-Lindenthal" */
    private boolean isQuarter(String name) {
        int dash = name.indexOf('-');
        return name.matches("\\p{L}+-\\p{Lu}\\p{L}+") && names.contains(Letters.fold(name.substring(0, dash)));
    }

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;:.()/|!?]");

    /** A town behind its post code, wherever in the text. */
    public static Optional<String> behindCode(String text) {
        Matcher found = CODE_AND_TOWN.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
