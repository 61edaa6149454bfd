package dev.vitae.document.export;

import static java.util.Map.entry;

import dev.vitae.document.rendering.Palette;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.Spacing;
import dev.vitae.document.template.Typeface;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A design in the means of a Word document's styles: its fonts, colours, sizes and gaps, and how its headings stand. One
 * column, so that the document is edited easily and read in order by whatever reads it.
 */
final class DocxLook {

    /** What a section's heading has beside its words. */
    private enum Rule {
        NONE(""),
        THIN("<w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"{rule}\"/>"),
        ACCENT("<w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"1\" w:color=\"{accent}\"/>"),
        BAR("<w:left w:val=\"single\" w:sz=\"24\" w:space=\"6\" w:color=\"{accent}\"/>");

        private final String border;

        Rule(String border) {
            this.border = border.isEmpty() ? "" : "<w:pBdr>" + border + "</w:pBdr>";
        }
    }

    /**
     * @param name size of the name, in points
     * @param heading size of a section's heading, in points
     * @param centered name, contact and headings
     */
    private record Shape(double name, double heading, boolean capitals, Rule rule, boolean centered) {}

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            entry("classic", new Shape(24, 13.5, false, Rule.THIN, false)),
            entry("modern", new Shape(25, 10.5, true, Rule.ACCENT, false)),
            entry("compact", new Shape(18, 11, false, Rule.NONE, false)),
            entry("two-column", new Shape(27, 10.5, true, Rule.NONE, false)),
            entry("sidebar-left", new Shape(22, 12, false, Rule.THIN, false)),
            entry("sidebar-right", new Shape(27, 13, false, Rule.NONE, false)),
            entry("academic", new Shape(27, 13.5, false, Rule.NONE, true)),
            entry("executive", new Shape(26, 11, true, Rule.NONE, true)),
            entry("technical", new Shape(20, 11.5, false, Rule.BAR, false)),
            entry("creative", new Shape(34, 14, false, Rule.NONE, false)),
            entry("ats-plain", new Shape(20, 11, true, Rule.NONE, false)),
            entry("europass-like", new Shape(22, 11, true, Rule.THIN, false)));

    /** Of running text, in points. */
    private static final double TEXT = 10.5;

    private final Design design;
    private final Shape shape;

    DocxLook(Design design) {
        this.design = design;
        this.shape = SHAPES.get(design.template().slug());
    }

    /** What stands in braces in the styles, by its name there. */
    Map<String, String> values() {
        Spacing spacing = design.options().spacing();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("heading-rule", shape.rule().border);
        values.put("heading-caps", shape.capitals() ? "<w:caps/>" : "");
        values.put("stand", shape.centered() ? "<w:jc w:val=\"center\"/>" : "");
        values.put(
                "text-font",
                font(design.options().font().orElse(design.template().text())));
        values.put(
                "heading-font",
                font(design.options().font().orElse(design.template().headings())));
        values.put("text-size", halfPoints(TEXT * spacing.size()));
        values.put("entry-size", halfPoints((TEXT + 0.5) * spacing.size()));
        values.put("name-size", halfPoints(shape.name()));
        values.put("heading-size", halfPoints(shape.heading() * spacing.size()));
        values.put("line", whole(264 * spacing.leading()));
        values.put("gap-tiny", whole(30 * spacing.gap()));
        values.put("gap-small", whole(40 * spacing.gap()));
        values.put("gap", whole(60 * spacing.gap()));
        values.put("gap-entry", whole(100 * spacing.gap()));
        values.put("gap-section", whole(240 * spacing.gap()));
        Palette.of(design.options().accentColor())
                .variables()
                .forEach((name, color) -> values.put(name, color.substring(1).toUpperCase(Locale.ROOT)));
        return values;
    }

    /** A font that word processors have, since the document embeds none. */
    private static String font(Typeface typeface) {
        return switch (typeface) {
            case SANS -> "Calibri";
            case SERIF -> "Cambria";
            case GROTESQUE -> "Arial";
            case GARAMOND -> "Garamond";
            case MONO -> "Consolas";
        };
    }

    private static String halfPoints(double points) {
        return whole(2 * points);
    }

    private static String whole(double value) {
        return String.valueOf(Math.round(value));
    }
}
