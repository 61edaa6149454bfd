package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names the towns of somebody's contact details, which stand behind companies and schools as well. */
final class OwnTowns {

    private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*");
    private static final Pattern POST_CODE =
            Pattern.compile("^(?:\\p{Lu}{1,2}[ -])?\\d[\\d -]{2,}\\s+(?:\\p{Lu}{2}\\s+)?");
    private static final Pattern TOWN = Pattern.compile("\\p{Lu}[\\p{L}.'’-]{2,}(?:[ -][\\p{L}.'’-]+){0,2}");

    private OwnTowns() {}

    /**
     * @param location as the details say it, or null
     * @param beside what else stands in the lines of numbers and addresses
     */
    static List<String> of(String location, List<String> beside, Wording wording) {
        return Stream.concat(Optional.ofNullable(location).stream(), beside.stream())
                .flatMap(COMMA::splitAsStream)
                .map(part -> POST_CODE.matcher(part).replaceFirst(""))
                .filter(part -> TOWN.matcher(part).matches() && isNoName(part, wording))
                .toList();
    }

    private static boolean isNoName(String text, Wording wording) {
        return !wording.jobs().in(text)
                && !wording.companies().in(text)
                && !wording.schools().in(text)
                && !wording.degrees().in(text)
                && !wording.fields().in(text)
                && !wording.places().isRegionOrPlace(text);
    }
}
