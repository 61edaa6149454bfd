package dev.vitae.document.rendering;

import com.openhtmltopdf.css.constants.IdentValue;
import dev.vitae.document.Resources;
import dev.vitae.document.rendering.font.FontFile;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The embedded fonts, each read when it is first needed, for all documents. Safe for use by several threads. */
final class Fonts {
    static final int NORMAL = 400;
    static final int BOLD = 700;

    private static final String REGULAR = " Regular";
    private static final Set<String> WITH_ITALIC =
            Set.of("Vitae Sans", "Vitae Serif", "Vitae Grotesque", "Vitae Garamond");

    private final Map<String, Face> faces = new ConcurrentHashMap<>();

    /**
     * One file of a family.
     *
     * @param name as PostScript would know it
     */
    record Face(String name, FontFile file, int weight, IdentValue style) {}

    /**
     * The name of a family that has nothing but the regular face: for the characters that the others lack. The engine makes
     * it bolder, or slants it, where it stands for them.
     */
    static String regular(String family) {
        return family + REGULAR;
    }

    /** The one that is nearest to what is wanted. */
    Face face(String family, boolean bold, boolean italic) {
        if (family.endsWith(REGULAR)) {
            return face(family.substring(0, family.length() - REGULAR.length()), false, false);
        }
        if (italic && WITH_ITALIC.contains(family)) {
            return face(family, "Italic", NORMAL, IdentValue.ITALIC);
        }
        return bold
                ? face(family, "Bold", BOLD, IdentValue.NORMAL)
                : face(family, "Regular", NORMAL, IdentValue.NORMAL);
    }

    private Face face(String family, String style, int weight, IdentValue slant) {
        return faces.computeIfAbsent(
                family.replace(" ", "") + "-" + style,
                name -> new Face(name, new FontFile(Resources.bytes("/fonts/" + name + ".ttf")), weight, slant));
    }
}
