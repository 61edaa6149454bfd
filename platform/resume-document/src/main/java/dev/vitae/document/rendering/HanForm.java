package dev.vitae.document.rendering;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one and the same Han character is drawn: otherwise in mainland China, in Taiwan and in Japan. A text's own characters
 * tell which it is, for many of them stand in the standard set of one country and not in another's.
 */
enum HanForm {
    SIMPLIFIED("Vitae Chinese", "GB2312"),
    TRADITIONAL("Vitae Traditional", "Big5"),
    JAPANESE("Vitae Japanese", "x-SJIS_0213");

    private static final int FIRST_UNIFIED = 0x4e00;
    private static final int LAST_UNIFIED = 0x9fff;

    private final String family;
    private final Charset standard;

    HanForm(String family, String standard) {
        this.family = family;
        this.standard = Charset.forName(standard);
    }

    /** The form whose standard set has the most of the characters; of several the first. */
    static HanForm of(Set<Integer> characters) {
        Map<HanForm, Long> known = Stream.of(values()).collect(Collectors.toMap(Function.identity(), form -> {
            CharsetEncoder encoder = form.standard.newEncoder();
            return characters.stream()
                    .filter(c -> encoder.canEncode(Character.toString(c)))
                    .count();
        }));
        return Stream.of(values())
                .max(Comparator.<HanForm>comparingLong(known::get).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The family of fonts that draws the form, and those for the characters that it lacks. */
    List<String> families(Set<Integer> characters) {
        List<String> families = new ArrayList<>(List.of(family));
        Set<Integer> left = new HashSet<>(characters);
        left.removeAll(held(left));
        for (HanForm other : values()) {
            Set<Integer> held = other.held(left);
            if (!held.isEmpty()) {
                families.add(other.family);
                left.removeAll(held);
            }
        }
        return families;
    }

    /** Those that the form's regular font has. */
    private Set<Integer> held(Set<Integer> characters) {
        CharsetEncoder encoder = standard.newEncoder();
        return characters.stream()
                .filter(c -> this == SIMPLIFIED
                        ? c >= FIRST_UNIFIED && c <= LAST_UNIFIED
                        : encoder.canEncode(Character.toString(c)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
