package dev.vitae.document.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A look that a résumé can have. All templates take the same options; what differs is the value of those not chosen.
 *
 * @param slug stable, for addresses: {@code two-column}; its stylesheet is called so too
 * @param name for people
 * @param headings the font of name and headings, where none is chosen
 * @param text the font of everything else, where none is chosen
 */
public record Template(
        String slug, String name, Layout layout, Typeface headings, Typeface text, TemplateOptions defaults) {

    /** The options' JSON Schema (2020-12); a document that it admits is one without {@link #violations}. */
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Options of the template " + name);
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Option option : Option.values()) {
            option.describe(properties.putObject(option.member()), defaults);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** What is wrong with the options, with JSON pointers from their root; empty where they can be used. */
    public List<Violation> violations(JsonNode options) {
        if (!options.isObject()) {
            return List.of(new Violation("", "invalid_option", "Give the options as an object."));
        }
        List<Violation> violations = new ArrayList<>();
        options.properties().forEach(member -> Option.of(member.getKey())
                .map(option -> option.type().check("/" + option.member(), member.getValue()))
                .orElseGet(() -> unknown(member.getKey()))
                .forEach(violations::add));
        return violations;
    }

    /**
     * The options as chosen, and the template's own where none is.
     *
     * @throws IllegalArgumentException where there are {@link #violations}
     */
    public TemplateOptions options(JsonNode options) {
        if (!violations(options).isEmpty()) {
            throw new IllegalArgumentException("options that template " + slug + " does not take");
        }
        return new TemplateOptions(
                member(options, Option.ACCENT_COLOR)
                        .map(color -> color.textValue().toLowerCase(Locale.ROOT))
                        .orElse(defaults.accentColor()),
                choice(options, Option.FONT, Typeface.values()).or(defaults::font),
                choice(options, Option.SPACING, Spacing.values()).orElse(defaults.spacing()),
                choice(options, Option.PAGE_SIZE, PageSize.values()).orElse(defaults.pageSize()),
                defaults.ordered(sections(options, Option.SECTION_ORDER).orElse(List.of())),
                sections(options, Option.HIDDEN_SECTIONS).map(Set::copyOf).orElse(defaults.hiddenSections()),
                choice(options, Option.DATE_FORMAT, DateFormat.values()).orElse(defaults.dateFormat()),
                choice(options, Option.LANGUAGE, HeadingLanguage.values()).orElse(defaults.language()),
                member(options, Option.PHOTO).map(JsonNode::booleanValue).orElse(defaults.photo()));
    }

    private static Optional<JsonNode> member(JsonNode options, Option option) {
        return Optional.ofNullable(options.get(option.member()));
    }

    private static <T extends Keyed> Optional<T> choice(JsonNode options, Option option, T[] values) {
        return member(options, option).flatMap(written -> OptionType.value(values, written));
    }

    private static Optional<List<SectionKind>> sections(JsonNode options, Option option) {
        return member(options, option).map(list -> StreamSupport.stream(list.spliterator(), false)
                .flatMap(key -> OptionType.value(SectionKind.values(), key).stream())
                .toList());
    }

    private static Stream<Violation> unknown(String member) {
        return Stream.of(new Violation(Violation.pointer(member), "unknown_option", "No template has this option."));
    }
}
