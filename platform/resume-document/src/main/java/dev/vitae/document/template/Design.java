package dev.vitae.document.template;

/** A template with its options: everything that decides a look. */
public record Design(Template template, TemplateOptions options) {

    /** The look that a résumé has when nobody chose. */
    public static final Design CLASSIC = of(Templates.CLASSIC);

    /** The template as it is. */
    public static Design of(Template template) {
        return new Design(template, template.defaults());
    }
}
