package dev.vitae.document.rendering;

import dev.vitae.document.template.Design;
import dev.vitae.document.template.Spacing;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import dev.vitae.document.template.Typeface;
import dev.vitae.document.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stylesheet of a design. A template's own rules stand in one file for screen and paper; what its options change are
 * variables ({@code var(--accent)}, {@code calc(5mm * var(--gap))}), which browsers know, and for paper, whose engine
 * does not, are put in beforehand.
 */
final class DesignStyle {
    private static final Pattern CALC = Pattern.compile("calc\\(([0-9.]+)([a-z]*) \\* var\\(--([a-z-]+)\\)\\)");
    private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    private static final Map<String, Stylesheet> TEMPLATES = Templates.all().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Template::slug, template -> Stylesheet.named("templates/" + template.slug() + ".css")));

    private final Design design;
    private final Stylesheet template;

    DesignStyle(Design design) {
        this.design = design;
        this.template = TEMPLATES.get(design.template().slug());
    }

    /** After the stylesheet of every page. */
    Stylesheet screen(Stylesheet page) {
        Map<String, String> variables = variables();
        variables.put("headings", stack(headings()));
        variables.put("text", stack(text()));
        StringBuilder root = new StringBuilder(":root { color-scheme: light;");
        variables.forEach((name, value) ->
                root.append(" --").append(name).append(": ").append(value).append(';'));
        return new Stylesheet(page.css() + template.css() + root.append(" }\n"));
    }

    /**
     * After the stylesheet of every sheet of paper.
     *
     * @param last what goes before the template's own rules
     * @param fallbacks families for what the design's own lack
     */
    Stylesheet paper(Stylesheet sheet, Stylesheet last, Words words, List<String> fallbacks) {
        Map<String, String> variables = variables();
        variables.put("headings", families(headings(), fallbacks));
        variables.put("text", families(text(), fallbacks));
        variables.put("page-size", design.options().pageSize().key().toLowerCase(Locale.ROOT));
        variables.put("page-number", pageNumber(words));
        String css = sheet.css() + template.css() + last.css();
        css = CALC.matcher(css).replaceAll(found -> product(found, variables));
        return new Stylesheet(VARIABLE.matcher(css).replaceAll(found -> value(variables, found.group(1))));
    }

    /** The families that the design names; the last one has what the others lack. */
    List<String> families() {
        return List.of(headings().family(), text().family(), Typeface.SANS.family());
    }

    private Map<String, String> variables() {
        Spacing spacing = design.options().spacing();
        Map<String, String> variables =
                new LinkedHashMap<>(Palette.of(design.options().accentColor()).variables());
        variables.put("gap", String.valueOf(spacing.gap()));
        variables.put("leading", String.valueOf(spacing.leading()));
        variables.put("size", String.valueOf(spacing.size()));
        return variables;
    }

    private Typeface headings() {
        return design.options().font().orElse(design.template().headings());
    }

    private Typeface text() {
        return design.options().font().orElse(design.template().text());
    }

    private static String product(MatchResult found, Map<String, String> variables) {
        double product = Double.parseDouble(found.group(1)) * Double.parseDouble(value(variables, found.group(3)));
        return String.format(Locale.ROOT, "%.3f%s", product, found.group(2));
    }

    private static String value(Map<String, String> variables, String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("a stylesheet with an unknown variable: " + name);
        }
        return value;
    }

    private static String families(Typeface first, List<String> fallbacks) {
        List<String> families = new ArrayList<>(List.of(first.family(), Typeface.SANS.family()));
        families.addAll(fallbacks);
        return families.stream()
                .distinct()
                .flatMap(family -> Stream.of(family, Fonts.regular(family)))
                .collect(Collectors.joining("\", \"", "\"", "\""));
    }

    /** As CSS makes it: {@code "page " counter(page) " of " counter(pages)}. */
    private static String pageNumber(Words words) {
        return "\"" + words.page().replace("{0}", "\" counter(page) \"").replace("{1}", "\" counter(pages) \"") + "\"";
    }

    private static String stack(Typeface typeface) {
        return switch (typeface) {
            case SANS -> "var(--sans)";
            case SERIF -> "var(--serif)";
            case GROTESQUE -> "Inter, \"Helvetica Neue\", Helvetica, Arial, \"Noto Sans\", sans-serif";
            case GARAMOND -> "\"EB Garamond\", Garamond, \"Hoefler Text\", Palatino, \"Noto Serif\", serif";
            case MONO -> "\"JetBrains Mono\", ui-monospace, Menlo, Consolas, \"Noto Sans Mono\", monospace";
        };
    }
}
