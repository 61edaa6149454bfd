package dev.vitae.document.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * Options as the parameters of an address: one each, under its own name. Several words have commas between them, a colour
 * may lack its {@code #}.
 */
public final class OptionParameters {

    private OptionParameters() {}

    /** As {@link Template#violations} and {@link Template#options} take them; nothing is checked yet. */
    public static ObjectNode json(Map<String, String> parameters) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, text) -> json.set(
                name, Option.of(name).map(option -> option.type().read(text)).orElseGet(() -> TextNode.valueOf(text))));
        return json;
    }
}
