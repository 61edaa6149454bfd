package dev.vitae.document.rendering;

import dev.vitae.document.rendering.Markup.Element;
import dev.vitae.document.rendering.Markup.Text;
import dev.vitae.document.template.Layout.Entries;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * How many lines of a printed page text takes: an estimate, since where a page may end is told to the PDF engine before it
 * lays anything out.
 *
 * @param length how many characters of usual width a line has
 */
record Lines(int length) {
    /** Half a page, and some more for what is estimated too long. */
    static final int HALF_A_PAGE = 34;

    private static final int WIDE_COLUMN = 104;
    private static final int NARROW_COLUMN = 77;
    private static final double HALF_A_LINE = 0.5; // how much of a last line is empty, on average
    private static final double CAUTION = 1.15;
    private static final int FIRST_WIDE = 0x2E80; // where Unicode's blocks for East Asia begin

    private static final Set<String> BLOCKS = Set.of("p", "li", "h2", "h3");
    private static final Set<String> ABREAST = Set.of("line", "row", "dated");

    /** Of a template's main column. */
    static Lines of(Look look) {
        boolean narrow = look.hasSide() || look.entries() == Entries.DATES_FIRST;
        return new Lines(narrow ? NARROW_COLUMN : WIDE_COLUMN);
    }

    /** On average. */
    double in(Element element) {
        return sum(element, block -> HALF_A_LINE + (double) width(block) / length);
    }

    /** Rather too many than too few. */
    int atMost(Element element) {
        return (int) sum(element, block -> 1 + Math.floor(CAUTION * width(block) / length));
    }

    /** Whether its parts stand side by side. */
    static boolean isAbreast(Element element) {
        return element.classes().stream().anyMatch(ABREAST::contains);
    }

    private static double sum(Element element, ToDoubleFunction<Element> block) {
        if (BLOCKS.contains(element.name())) {
            return block.applyAsDouble(element);
        }
        DoubleStream parts = element.elements().mapToDouble(part -> sum(part, block));
        return isAbreast(element) ? parts.max().orElse(0) : parts.sum();
    }

    private static int width(Markup markup) {
        return markup instanceof Text text
                ? text.value().codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum()
                : ((Element) markup).children().stream().mapToInt(Lines::width).sum();
    }
}
