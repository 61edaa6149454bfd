package dev.vitae.generation.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {@code {{names}}} of declared variables. What they are given is put in as it is and read no further. */
final class PromptTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final int LONGEST_VALUE = 1_000;

    private final String template;
    private final Map<String, JsonNode> variables = new LinkedHashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private PromptTemplate(JsonNode content) {
        this.template = content.path("template").asText();
        JsonNode declared = content.path("variables");
        for (int i = 0; i < declared.size(); i++) {
            declare("/variables/" + i + "/name", declared.get(i));
        }
        if (template.isBlank()) {
            complain("/template", "missing_variable", "Write the text of the prompt.");
        }
        Matcher places = PLACE.matcher(template);
        while (places.find()) {
            String name = places.group(1).strip();
            if (!variables.containsKey(name)) {
                complain("/template", "missing_variable", "There is no variable " + shown(name) + ": declare it.");
            }
        }
        String rest = places.reset().replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            complain("/template", "not_a_variable", "Write a variable as {{name}}; a template runs no code.");
        }
    }

    static PromptTemplate of(JsonNode content) {
        return new PromptTemplate(content);
    }

    /** What is wrong with it. */
    List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    /** What is wrong with what its variables are given; pointers begin with that of them. */
    List<Complaint> complaints(String pointer, JsonNode given) {
        List<Complaint> found = new ArrayList<>();
        variables.forEach((name, variable) -> {
            JsonNode value = given.path(name);
            String at = pointer + "/" + Pointers.escape(name);
            if (value.isMissingNode() || value.isNull()) {
                if (variable.path("required").asBoolean(true) && !variable.hasNonNull("default")) {
                    found.add(new Complaint(at, "missing_variable", "The prompt needs this: send it."));
                }
            } else if (!value.isTextual()) {
                found.add(new Complaint(at, "wrong_type", "This has to be a text."));
            } else if (value.textValue().length() > LONGEST_VALUE) {
                found.add(new Complaint(at, "too_long", "At most " + LONGEST_VALUE + " characters."));
            }
        });
        given.fieldNames().forEachRemaining(name -> {
            if (!variables.containsKey(name)) {
                found.add(new Complaint(
                        pointer + "/" + Pointers.escape(name),
                        "unknown_variable",
                        "Nothing takes this: leave it out."));
            }
        });
        return found;
    }

    /** The text with what its variables are given, or what they are otherwise. */
    String render(JsonNode given) {
        return PLACE.matcher(template)
                .replaceAll(place -> {
                    String name = place.group(1).strip();
                    JsonNode value = given.path(name);
                    String text = value.isTextual()
                            ? value.textValue()
                            : variables.get(name).path("default").asText("");
                    return Matcher.quoteReplacement(text);
                })
                .strip();
    }

    private void declare(String pointer, JsonNode variable) {
        String name = variable.path("name").asText();
        if (!NAME.matcher(name).matches()) {
            complain(pointer, "not_a_name", "A letter, then at most 39 letters, digits, - and _.");
        } else if (variables.putIfAbsent(name, variable) != null) {
            complain(pointer, "name_taken", "This name is taken: choose another.");
        }
    }

    private void complain(String pointer, String code, String message) {
        complaints.add(new Complaint(pointer, code, message));
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
