package dev.vitae.document.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.Violation;
import java.util.List;

/**
 * A template and what a person chose of its options; the others are the template's own.
 *
 * @param options as {@link Template#options} takes them; never changed
 */
public record ChosenDesign(Template template, ObjectNode options) {

    /** Where nobody chose. */
    public static ChosenDesign none() {
        return new ChosenDesign(Templates.CLASSIC, JsonNodeFactory.instance.objectNode());
    }

    /** The same options of another template: all templates take the same ones. */
    public ChosenDesign with(Template other) {
        return new ChosenDesign(other, options);
    }

    /** These options instead of those of the same names. */
    public ChosenDesign with(ObjectNode others) {
        return new ChosenDesign(template, options.deepCopy().setAll(others));
    }

    /** What is wrong with the options, as {@link Template#violations} says it. */
    public List<Violation> violations() {
        return template.violations(options);
    }

    /** @throws IllegalArgumentException where there are {@link #violations} */
    public Design design() {
        return new Design(template, template.options(options));
    }
}
