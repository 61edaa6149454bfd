package dev.vitae.document.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A tree of elements and text, from which HTML and the PDF's document are written. Text is only ever text: no way leads
 * from a string to an element, so nothing that a résumé says can become markup.
 */
sealed interface Markup {

    record Text(String value) implements Markup {}

    record Element(String name, Map<String, String> attributes, List<Markup> children) implements Markup {

        Element with(String attribute, String value) {
            Map<String, String> all = new LinkedHashMap<>(attributes);
            all.put(attribute, value);
            return new Element(name, all, children);
        }

        Element styled(String cssClass) {
            return with("class", cssClass);
        }

        List<String> classes() {
            return List.of(attributes.getOrDefault("class", "").split(" "));
        }

        /** Its children but for text. */
        Stream<Element> elements() {
            return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
        }
    }

    static Element element(String name, Markup... children) {
        return new Element(name, Map.of(), List.of(children));
    }

    static Element element(String name, List<? extends Markup> children) {
        return new Element(name, Map.of(), List.copyOf(children));
    }

    static Element element(String name, String text) {
        return element(name, text(text));
    }

    static Text text(String value) {
        return new Text(value);
    }

    /** How many characters its texts have together. */
    static int length(Markup markup) {
        return markup instanceof Text text
                ? text.value().length()
                : ((Element) markup)
                        .children().stream().mapToInt(Markup::length).sum();
    }

    /** The parts one after another with the separator's text between them. */
    static List<Markup> joined(List<? extends Markup> parts, String separator) {
        List<Markup> joined = new ArrayList<>();
        for (Markup part : parts) {
            if (!joined.isEmpty()) {
                joined.add(element("span", separator).styled("sep"));
            }
            joined.add(part);
        }
        return joined;
    }

    /** Whether a value of this length is better moved to the next line as a whole than broken; half a line of the page. */
    static boolean isShort(int length) {
        return length <= 50;
    }
}
