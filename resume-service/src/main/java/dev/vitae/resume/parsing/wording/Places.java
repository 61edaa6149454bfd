package dev.vitae.resume.parsing.wording;

import dev.vitae.words.Towns;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises "Berlin", "Austin, TX", "94588 Pleasantville" and the like. */
public final class Places {

    private static final Pattern COMMA = Pattern.compile("\\s*[,/]\\s*");
    private static final Pattern POST_CODE = Pattern.compile("\\b(?:[A-Z]{1,2}-)?\\d{4,5}(?:-\\d{3,4})?\\b");
    /** What only a town follows: "10121 Torino", "3511 AB Utrecht"; four digits alone may be a year. */
    private static final Pattern CODE_AND_TOWN = Pattern.compile(
            "(?:(?:[A-Z]{1,2}-)?\\d{5}|\\d{4} [A-Z]{2}|\\d{4}-\\d{3}|\\d{5}-\\d{3}) (\\p{Lu}[\\p{L}.'’-]*(?: [\\p{L}.'’-]+){0,3})");
    /** "Halle (Saale)", "Milano (MI)". */
    private static final Pattern CLOSER = Pattern.compile("\\s*\\([^()]*\\)$");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?: [\\p{L}.'’-]+){0,3}");
    private static final Pattern MODE = Pattern.compile("(?i)\\s*\\(?\\b(?:remote|hybrid|on-?site|remoto)\\b\\)?\\s*");

    /** Of the many towns, small ones among them, only what is written as a name is one. */
    private static final Pattern BEGINS_LARGE = Pattern.compile("\\p{Lu}|['’]");

    private final Set<String> regions;
    private final Set<String> places;
    private final Set<String> towns;
    private final Towns many;
    /** Folded, of one file. */
    private final Set<String> own;

    private final Runnable step;

    private Places(Places other, Set<String> own, Runnable step) {
        this.regions = other.regions;
        this.places = other.places;
        this.towns = other.towns;
        this.many = other.many;
        this.own = own;
        this.step = step;
    }

    Places(Map<String, List<String>> lists, Towns many) {
        regions = new HashSet<>(lists.get("REGION"));
        places = new HashSet<>(lists.get("PLACE"));
        towns = new HashSet<>(lists.get("TOWN"));
        this.many = many;
        own = Set.of();
        step = () -> {};
    }

    /** The same, which says so before each look. */
    Places counted(Runnable eachStep) {
        return new Places(this, own, eachStep);
    }

    /** The same, which takes these for towns as well. */
    Places with(Collection<String> more) {
        return new Places(this, more.stream().map(Folding::fold).collect(Collectors.toSet()), step);
    }

    /** Whether the whole text is a known place, or a name with a known region or country after a comma. */
    public boolean isPlace(String text) {
        step.run();
        boolean closed = text.indexOf('(') > 0;
        String bare = (closed ? text : text.replaceAll("^[(\\[]|[)\\]]$", "")).strip();
        if (bare.isEmpty() || bare.length() > 60) {
            return false;
        }
        if (isKnown(bare) || CODE_AND_TOWN.matcher(bare).matches()) {
            return true;
        }
        String withoutMode = MODE.matcher(bare).replaceAll(" ").strip();
        if (withoutMode.isEmpty()) {
            return true;
        }
        String withoutCode = POST_CODE.matcher(withoutMode).replaceAll(" ").strip();
        String[] parts = COMMA.split(withoutCode);
        if (parts.length == 1) {
            return isKnown(withoutCode);
        }
        if (parts.length == 0 || parts.length > 3) {
            return false;
        }
        String last = parts[parts.length - 1].strip();
        boolean inTown = isTown(last) && !places.contains(Folding.fold(last));
        boolean known = isKnown(last) || isRegion(last);
        boolean firstKnown = isKnown(parts[0].strip());
        return known
                        && (firstKnown
                                || !inTown
                                        && parts.length == 2
                                        && NAME.matcher(parts[0].strip()).matches())
                || known && parts.length == 3 && isPlace(parts[0] + ", " + parts[1]);
    }

    /** Whether the text is a region or country, as it follows a town and a comma. */
    public boolean isRegionOrPlace(String text) {
        return isKnown(text) || isRegion(text);
    }

    /** Whether the text is a country or a state, no town. */
    public boolean isState(String text) {
        return places.contains(Folding.fold(text)) && !isTown(text);
    }

    private boolean isKnown(String text) {
        String bare = CLOSER.matcher(text).replaceAll("");
        return places.contains(Folding.fold(bare).replaceAll("[.]$", "")) || isTown(bare);
    }

    /** Whether the text is a town that few people know: its name may as well be a company's. */
    public boolean isSmallTown(String text) {
        String folded = Folding.fold(CLOSER.matcher(text).replaceAll(""));
        return !towns.contains(folded) && isAmongMany(text, folded);
    }

    private boolean isTown(String text) {
        String folded = Folding.fold(text).replaceAll("[.]$", "");
        return towns.contains(folded) || isAmongMany(text, folded);
    }

    private boolean isAmongMany(String text, String folded) {
        return !places.contains(folded)
                && BEGINS_LARGE.matcher(text).lookingAt()
                && (own.contains(folded) || many.contain(folded));
    }

    private boolean isRegion(String text) {
        boolean capitals = text.equals(text.toUpperCase(java.util.Locale.ROOT));
        return capitals && regions.contains(Folding.fold(text));
    }
}
