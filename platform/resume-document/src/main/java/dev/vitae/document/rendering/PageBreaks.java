package dev.vitae.document.rendering;

import dev.vitae.document.rendering.Markup.Element;
import java.util.List;
import java.util.Locale;

/**
 * Asks for a new page where the rest of one has no room for the beginning of a section, or of an entry that may be torn: its
 * head and what must not stand alone below it. The engine keeps a heading only with a box that moves as a whole, not with one
 * whose first lines do.
 */
record PageBreaks(Lines lines) {
    private static final int HEADING = 2;
    private static final int KEPT_BULLETS = 2;
    /** As many lines of a paragraph as are never parted, by two lines each before and after a break. */
    private static final int KEPT_LINES = 5;
    /** What a line takes, with the space around bullets. */
    private static final double LINE = 1.45;

    Element in(Element element) {
        List<Markup> parts = element.children().stream()
                .map(child -> child instanceof Element part ? in(part) : child)
                .toList();
        Element marked = new Element(element.name(), element.attributes(), parts);
        if (element.name().equals("section")) {
            return room(marked, HEADING + beginning(element));
        }
        return element.classes().contains("long") ? room(marked, beginning(element)) : marked;
    }

    private static Element room(Element element, int lines) {
        return element.with("style", String.format(Locale.ROOT, "-fs-page-break-min-height: %.1fem", lines * LINE));
    }

    /** The lines from an element's start that belong on one page. */
    private int beginning(Element element) {
        return switch (element.name()) {
            case "ul" ->
                element.elements().limit(KEPT_BULLETS).mapToInt(lines::atMost).sum();
            case "p", "li" -> Math.min(lines.atMost(element), KEPT_LINES);
            case "h2", "h3" -> lines.atMost(element);
            default ->
                Lines.isAbreast(element)
                        ? element.elements().mapToInt(this::beginning).max().orElse(0)
                        : ofParts(element);
        };
    }

    private int ofParts(Element element) {
        int sum = 0;
        for (Element part : element.elements().toList()) {
            sum += beginning(part);
            if (!part.name().startsWith("h")
                    && !part.classes().contains("line")
                    && !part.classes().contains("sub")) {
                break;
            }
        }
        return sum;
    }
}
