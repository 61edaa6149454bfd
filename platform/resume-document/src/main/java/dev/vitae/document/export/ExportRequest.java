package dev.vitae.document.export;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.Violation;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.OptionParameters;
import dev.vitae.document.template.SectionKind;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import dev.vitae.document.wording.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person asks a résumé to be written as. */
public record ExportRequest(ExportFormat format, Design design) {

    private static final int MOST_PARAMETERS = 32;

    /** JSON holds data alone, text and Markdown no pictures. */
    private static final Set<ExportFormat> WITH_PHOTO =
            EnumSet.of(ExportFormat.PDF, ExportFormat.DOCX, ExportFormat.HTML);

    /** {@link #of(Map, ChosenDesign)} where nobody chose a design before. */
    public static ExportRequest of(Map<String, List<String>> parameters) {
        return of(parameters, ChosenDesign.none());
    }

    /**
     * From the parameters of an address: {@code format} (PDF where it is not given), and those of a {@link #design}.
     *
     * @throws InvalidExport for what cannot be asked for
     */
    public static ExportRequest of(Map<String, List<String>> parameters, ChosenDesign own) {
        Map<String, String> given = single(parameters);
        ExportFormat format = format(given.remove("format"));
        return new ExportRequest(format, chosen(given, own).design());
    }

    /**
     * From the parameters of an address: {@code template} (by its slug), and all others as options of the template
     * ({@link OptionParameters}).
     *
     * @param own template and options where none are given
     * @throws InvalidExport for what cannot be asked for
     */
    public static ChosenDesign design(Map<String, List<String>> parameters, ChosenDesign own) {
        return chosen(single(parameters), own);
    }

    private static ChosenDesign chosen(Map<String, String> given, ChosenDesign own) {
        String slug = given.remove("template");
        ChosenDesign chosen =
                own.with(slug == null ? own.template() : template(slug)).with(OptionParameters.json(given));
        List<Violation> violations = chosen.violations();
        if (!violations.isEmpty()) {
            throw InvalidExport.of(violations);
        }
        return chosen;
    }

    /** What the document is called, in the language of its headings. */
    public String documentName() {
        return Words.in(design.options().language()).document();
    }

    /** The skills of that content that the file names: none where its design hides them. */
    public List<String> skillsShown(ResumeContent content) {
        return design.options().hiddenSections().contains(SectionKind.SKILLS) ? List.of() : content.skills();
    }

    /** Whether a photo is asked for, in a format that shows one. */
    public boolean showsPhoto() {
        return design.options().photo() && WITH_PHOTO.contains(format);
    }

    /** By their names, so that the same ones are always refused alike. */
    private static Map<String, String> single(Map<String, List<String>> parameters) {
        if (parameters.size() > MOST_PARAMETERS) {
            throw InvalidExport.of(List.of(new Violation("", "too_many", "Give format, template and its options.")));
        }
        Map<String, String> single = new TreeMap<>();
        List<Violation> repeated = new ArrayList<>();
        new TreeMap<>(parameters).forEach((name, values) -> {
            single.put(name, values.get(0));
            if (values.size() > 1) {
                repeated.add(new Violation(Violation.pointer(name), "repeated", "Give it once."));
            }
        });
        if (!repeated.isEmpty()) {
            throw InvalidExport.of(repeated);
        }
        return single;
    }

    private static ExportFormat format(String text) {
        return text == null
                ? ExportFormat.PDF
                : ExportFormat.of(text)
                        .orElseThrow(() -> new InvalidExport(
                                "/format",
                                "format_unsupported",
                                "Choose one of "
                                        + words(Arrays.stream(ExportFormat.values())
                                                .map(ExportFormat::text))
                                        + "."));
    }

    private static Template template(String slug) {
        return Templates.of(slug)
                .orElseThrow(() -> new InvalidExport(
                        "/template",
                        "template_unknown",
                        "Choose one of " + words(Templates.all().stream().map(Template::slug)) + "."));
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }
}
