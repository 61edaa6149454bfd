package dev.vitae.document.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What can be chosen of a template: its name in JSON, what it means, what it takes, and what is there unchosen. */
enum Option {
    ACCENT_COLOR(
            "accentColor",
            "The colour of headings and decoration; text in it is darkened until it can be read.",
            new OptionType.Color(),
            (schema, options) -> schema.put("default", options.accentColor())),
    FONT(
            "font",
            "The family of all text; left out, the template's own pair for headings and text.",
            OptionType.Choice.of(Typeface.values()),
            (schema, options) -> options.font().ifPresent(font -> schema.put("default", font.key()))),
    SPACING(
            "spacing",
            "How close things stand.",
            OptionType.Choice.of(Spacing.values()),
            (schema, options) -> schema.put("default", options.spacing().key())),
    PAGE_SIZE(
            "pageSize",
            "The paper.",
            OptionType.Choice.of(PageSize.values()),
            (schema, options) -> schema.put("default", options.pageSize().key())),
    SECTION_ORDER(
            "sectionOrder",
            "Sections that come first, in this order; the others follow. In two columns the order is that of each.",
            new OptionType.Several(OptionType.Choice.of(SectionKind.values())),
            (schema, options) -> OptionType.keys(schema, "default", options.sectionOrder().stream())),
    HIDDEN_SECTIONS(
            "hiddenSections",
            "Sections that are left out.",
            new OptionType.Several(OptionType.Choice.of(SectionKind.values())),
            (schema, options) -> OptionType.keys(
                    schema, "default", options.hiddenSections().stream().sorted())),
    DATE_FORMAT(
            "dateFormat",
            "Mar 2019, March 2019, 03/2019, 2019-03 or 2019, in the way of the language.",
            OptionType.Choice.of(DateFormat.values()),
            (schema, options) -> schema.put("default", options.dateFormat().key())),
    LANGUAGE(
            "language",
            "The language of headings and months.",
            OptionType.Choice.of(HeadingLanguage.values()),
            (schema, options) -> schema.put("default", options.language().key())),
    PHOTO(
            "photo",
            "Whether a photo is shown, where there is one.",
            new OptionType.Flag(),
            (schema, options) -> schema.put("default", options.photo()));

    private final String member;
    private final String description;
    private final OptionType type;
    private final BiConsumer<ObjectNode, TemplateOptions> defaults;

    Option(String member, String description, OptionType type, BiConsumer<ObjectNode, TemplateOptions> defaults) {
        this.member = member;
        this.description = description;
        this.type = type;
        this.defaults = defaults;
    }

    static Optional<Option> of(String member) {
        return Arrays.stream(values())
                .filter(option -> option.member.equals(member))
                .findFirst();
    }

    String member() {
        return member;
    }

    OptionType type() {
        return type;
    }

    void describe(ObjectNode schema, TemplateOptions own) {
        schema.put("description", description);
        type.describe(schema);
        defaults.accept(schema, own);
    }
}
