package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** "Leeds, 2 May 2025", where and when somebody has signed, at the end of the text and apart from the list above it. */
final class SignatureLine {

    private static final Pattern PLACE_AND_DAY = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’ -]{2,30}, (?:(?:den|am|le|li|il|a|em|de|op) )?(?:\\d{1,2}(?:\\.|er|º)? ?[/. -] ?)?(?:\\d{1,2}|(?:de )?\\p{L}{3,10}\\.?)[/. -]? ?[/-]? ?(?:de )?(?:19|20)\\d{2}\\.?");

    private static final Set<SectionKind> LISTS =
            Set.of(SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.CERTIFICATIONS);

    private SignatureLine() {}

    static boolean is(List<Row> rows, int index, SectionKind inside) {
        Row row = rows.get(index);
        return inside != null
                && LISTS.contains(inside)
                && index + 1 == rows.size()
                && index > 0
                && !row.first().startsWithBullet()
                && row.gapAfter(rows.get(index - 1)) > row.first().size()
                && PLACE_AND_DAY.matcher(row.text()).matches();
    }
}
