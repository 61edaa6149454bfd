package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Bean Validation matches the whole of a text with Java's patterns; a schema looks for one of ECMA-262 in it. A choice of words
 * becomes an enum.
 */
final class Patterns {

    private static final Pattern WORDS = Pattern.compile("[\\w-]+(\\|[\\w-]+)+");
    /** What ECMA-262 lacks, or reads as something else. */
    private static final Pattern FOREIGN = Pattern.compile("\\(\\?[^:]|\\\\x\\{|\\[\\[|&&|\\\\p\\{");

    /** In this order. Lone surrogates need no rule: JSON that is sent as UTF-8 has none. */
    private static final List<Map.Entry<String, String>> SAME = List.of(
            Map.entry(
                    "[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*", "[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*"),
            Map.entry("\\p{Cc}", "\\u0000-\\u001F\\u007F-\\u009F"),
            Map.entry("\\p{Cs}", ""),
            Map.entry("\\x{2028}", "\\u2028"),
            Map.entry("\\x{2029}", "\\u2029"),
            Map.entry("\\p{IsWhite_Space}", "\\s"),
            Map.entry("(?U)", ""),
            Map.entry("(?i)https?", "[Hh][Tt][Tt][Pp][Ss]?"),
            Map.entry("(?i:https?", "(?:[Hh][Tt][Tt][Pp][Ss]?"));

    private Patterns() {}

    static void translate(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("pattern").isTextual()) {
            translate(schema, schema.get("pattern").asText());
        }
        node.forEach(Patterns::translate);
    }

    private static void translate(ObjectNode schema, String java) {
        if (schema.path("format").asText().equals("uuid")) {
            schema.remove("pattern");
        } else if (WORDS.matcher(java).matches()) {
            schema.remove("pattern");
            for (String word : java.split("\\|")) {
                schema.withArrayProperty("enum").add(word);
            }
        } else if (!java.equals("\\S") && !java.startsWith("^")) {
            String same = java;
            for (Map.Entry<String, String> it : SAME) {
                same = same.replace(it.getKey(), it.getValue());
            }
            if (FOREIGN.matcher(same).find()) {
                throw new IllegalStateException("no other tool reads the pattern " + java);
            }
            schema.put("pattern", "^(?:" + same + ")$");
        }
    }
}
