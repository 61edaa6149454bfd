package dev.vitae.generation.terms;

import java.util.ArrayList;
import java.util.List;

/** Takes German, Dutch and Swedish compounds apart that say of a term only that it is known: "Javakenntnisse", "Excelkennis". */
final class Compounds {
    private static final List<String> JOINTS = List.of("", "s", "n", "en", "es");
    private static final int SHORTEST = 3;

    private Compounds() {}

    /** What the first part of a folded word may be, the likeliest first; empty where the word ends in no such part. */
    static List<String> firstParts(String folded) {
        List<String> parts = new ArrayList<>();
        for (int i = folded.length() - SHORTEST; i >= SHORTEST; i--) {
            if (Words.standard().has("compound", folded.substring(i))) {
                addUnjoined(folded.substring(0, i), parts);
            }
        }
        return parts;
    }

    private static void addUnjoined(String part, List<String> parts) {
        for (String joint : JOINTS) {
            if (part.endsWith(joint) && part.length() - joint.length() >= SHORTEST) {
                parts.add(part.substring(0, part.length() - joint.length()));
            }
        }
    }
}
