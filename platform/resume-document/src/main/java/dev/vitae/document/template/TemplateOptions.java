package dev.vitae.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A template's options as a person chose them; what they did not choose is the template's own.
 *
 * @param accentColor {@code #rrggbb}, in lower case
 * @param font empty for the template's own pair
 * @param sectionOrder every section once
 * @param photo whether a photo is shown, where there is one; only where somebody asks for it
 */
public record TemplateOptions(
        String accentColor,
        Optional<Typeface> font,
        Spacing spacing,
        PageSize pageSize,
        List<SectionKind> sectionOrder,
        Set<SectionKind> hiddenSections,
        DateFormat dateFormat,
        HeadingLanguage language,
        boolean photo) {

    public TemplateOptions {
        sectionOrder = List.copyOf(sectionOrder);
        hiddenSections = Set.copyOf(hiddenSections);
    }

    /** The usual ones, with this accent. */
    static TemplateOptions accented(String color) {
        return new TemplateOptions(
                color,
                Optional.empty(),
                Spacing.NORMAL,
                PageSize.A4,
                List.of(SectionKind.values()),
                Set.of(),
                DateFormat.SHORT,
                HeadingLanguage.EN,
                false);
    }

    TemplateOptions withOrder(List<SectionKind> first) {
        return new TemplateOptions(
                accentColor, font, spacing, pageSize, ordered(first), hiddenSections, dateFormat, language, photo);
    }

    /** These sections first, the others behind them as they were. */
    List<SectionKind> ordered(List<SectionKind> first) {
        List<SectionKind> order = new ArrayList<>(first);
        sectionOrder.stream().filter(kind -> !first.contains(kind)).forEach(order::add);
        return order;
    }

    /** The sections that are shown, in their order. */
    public List<SectionKind> shown() {
        return sectionOrder.stream()
                .filter(kind -> !hiddenSections.contains(kind))
                .toList();
    }
}
