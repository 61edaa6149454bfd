package dev.vitae.document.template;

import static dev.vitae.document.template.SectionKind.CERTIFICATIONS;
import static dev.vitae.document.template.SectionKind.EDUCATION;
import static dev.vitae.document.template.SectionKind.LANGUAGES;
import static dev.vitae.document.template.SectionKind.SKILLS;
import static dev.vitae.document.template.SectionKind.SUMMARY;
import static dev.vitae.document.template.TemplateOptions.accented;

import dev.vitae.document.template.Layout.Entries;
import dev.vitae.document.template.Layout.Frame;
import dev.vitae.document.template.Layout.Header;
import dev.vitae.document.template.Layout.Skills;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every template there is. */
public final class Templates {

    /** What a résumé looks like when nobody chose. */
    public static final Template CLASSIC = new Template(
            "classic",
            "Classic",
            oneColumn(Header.LINES, Entries.DATES_LAST),
            Typeface.SERIF,
            Typeface.SANS,
            accented("#1f5a73"));

    private static final Set<SectionKind> ASIDE = Set.of(SKILLS, LANGUAGES, CERTIFICATIONS);

    private static final List<Template> ALL = List.of(
            CLASSIC,
            new Template(
                    "modern",
                    "Modern",
                    oneColumn(Header.SPLIT, Entries.DATES_LAST),
                    Typeface.GROTESQUE,
                    Typeface.GROTESQUE,
                    accented("#0f6e64")),
            new Template(
                    "compact",
                    "Compact",
                    new Layout(Frame.LABELS, Header.LINES, Entries.DATES_LAST, Skills.IN_LINE, Set.of()),
                    Typeface.SANS,
                    Typeface.SANS,
                    accented("#3c4a57")),
            new Template(
                    "two-column",
                    "Two columns",
                    new Layout(
                            Frame.MAIN_SIDE,
                            Header.LINES,
                            Entries.STACKED,
                            Skills.LIST,
                            Set.of(EDUCATION, SKILLS, LANGUAGES, CERTIFICATIONS)),
                    Typeface.SANS,
                    Typeface.SANS,
                    accented("#2b5797")),
            new Template(
                    "sidebar-left",
                    "Sidebar on the left",
                    new Layout(Frame.SIDE_MAIN, Header.ASIDE, Entries.STACKED, Skills.LIST, ASIDE),
                    Typeface.SANS,
                    Typeface.SANS,
                    accented("#22384f")),
            new Template(
                    "sidebar-right",
                    "Sidebar on the right",
                    new Layout(Frame.MAIN_SIDE, Header.ASIDE, Entries.DATES_LAST, Skills.LIST, ASIDE),
                    Typeface.SERIF,
                    Typeface.SANS,
                    accented("#7a3b4e")),
            new Template(
                    "academic",
                    "Academic CV",
                    oneColumn(Header.LINES, Entries.DATES_FIRST),
                    Typeface.GARAMOND,
                    Typeface.GARAMOND,
                    accented("#4a3728").withOrder(List.of(SUMMARY, EDUCATION))),
            new Template(
                    "executive",
                    "Executive",
                    oneColumn(Header.LINES, Entries.WHO_FIRST),
                    Typeface.SERIF,
                    Typeface.SERIF,
                    accented("#1d3557")),
            new Template(
                    "technical",
                    "Technical",
                    oneColumn(Header.SPLIT, Entries.STACKED),
                    Typeface.MONO,
                    Typeface.SANS,
                    accented("#0b6e4f").withOrder(List.of(SUMMARY, SKILLS))),
            new Template(
                    "creative",
                    "Creative",
                    new Layout(
                            Frame.SIDE_MAIN,
                            Header.LINES,
                            Entries.STACKED,
                            Skills.LIST,
                            Set.of(SUMMARY, SKILLS, LANGUAGES, CERTIFICATIONS)),
                    Typeface.GROTESQUE,
                    Typeface.SANS,
                    accented("#c2410c")),
            new Template(
                    "ats-plain",
                    "Plain, for applicant tracking systems",
                    oneColumn(Header.LINES, Entries.STACKED),
                    Typeface.SANS,
                    Typeface.SANS,
                    accented("#000000")),
            new Template(
                    "europass-like",
                    "Like Europass",
                    new Layout(Frame.ONE_COLUMN, Header.LABELLED, Entries.DATES_FIRST, Skills.IN_LINE, Set.of()),
                    Typeface.SANS,
                    Typeface.SANS,
                    accented("#0e4194")));

    private Templates() {}

    public static List<Template> all() {
        return ALL;
    }

    public static Optional<Template> of(String slug) {
        return ALL.stream().filter(template -> template.slug().equals(slug)).findFirst();
    }

    private static Layout oneColumn(Header header, Entries entries) {
        return new Layout(Frame.ONE_COLUMN, header, entries, Skills.IN_LINE, Set.of());
    }
}
