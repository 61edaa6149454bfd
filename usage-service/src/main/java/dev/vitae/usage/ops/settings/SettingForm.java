package dev.vitae.usage.ops.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vitae.usage.configuration.RoleLimits;
import dev.vitae.usage.configuration.SettingType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an operator fills in, as the value that the API would be sent. What is no value stays text, which the setting's rule refuses. */
final class SettingForm {

    static final List<String> PERIODS = List.of("day", "month");

    private SettingForm() {}

    static JsonNode value(SettingType type, MultivaluedMap<String, String> form) {
        String text = Optional.ofNullable(form.getFirst("value")).orElse("").strip();
        return switch (type) {
            case SWITCH ->
                text.equals("true") || text.equals("false") ? BooleanNode.valueOf(text.equals("true")) : text(text);
            case PROVIDERS -> list(text);
            case AMOUNT -> amount(text);
            case AMOUNT_OR_NONE -> text.isEmpty() ? NullNode.getInstance() : amount(text);
            case MONTHS -> whole(text);
            case LIMITS -> limits(form);
            default -> text(text);
        };
    }

    private static JsonNode list(String text) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(text.split("[,\\s]+")).filter(word -> !word.isEmpty()).forEach(all::add);
        return all;
    }

    private static JsonNode limits(MultivaluedMap<String, String> form) {
        ObjectNode limits = JsonNodeFactory.instance.objectNode();
        for (String operation : RoleLimits.OPERATIONS) {
            ObjectNode one = limits.putObject(operation);
            for (String period : PERIODS) {
                String text = form.getFirst(operation + "-" + period);
                one.set(period, whole(text == null ? "" : text.strip()));
            }
        }
        return limits;
    }

    /** Nothing is no limit. */
    private static JsonNode whole(String text) {
        if (text.isEmpty()) {
            return NullNode.getInstance();
        }
        return text.matches("\\d{1,9}") ? IntNode.valueOf(Integer.parseInt(text)) : text(text);
    }

    private static JsonNode amount(String text) {
        return text.matches("\\d{1,10}(\\.\\d{1,10})?") ? DecimalNode.valueOf(new BigDecimal(text)) : text(text);
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }
}
