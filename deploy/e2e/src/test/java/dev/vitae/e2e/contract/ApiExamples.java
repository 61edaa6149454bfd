package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code contracts/examples.json}: requests in an order in which each can be sent. Ids in them are made up; those of the things
 * that came to be take their place.
 */
public final class ApiExamples {

    public static final String FILE_FORM = "multipart/form-data";

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final JsonNode file;
    private final Map<String, String> real = new LinkedHashMap<>();

    public ApiExamples() {
        try {
            file = new ObjectMapper()
                    .readTree(Path.of(System.getProperty("vitae.root"), "contracts/examples.json")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<JsonNode> steps() {
        return Operation.elements(file.path("steps"));
    }

    /** What only some may send, or of things of others; empty where the operation is none of these. */
    Optional<JsonNode> forOthers(String operation) {
        return Operation.elements(file.path("others")).stream()
                .filter(it -> it.path("operation").asText().equals(operation))
                .findFirst();
    }

    /** The made-up ids and secrets, by what they are of. */
    Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        file.path("ids")
                .properties()
                .forEach(it -> ids.put(it.getKey(), it.getValue().asText()));
        return ids;
    }

    /** What the world of the conformity tests calls it. */
    static String inWorld(String name) {
        return switch (name) {
            case "me" -> "ada";
            case "session" -> "wizard";
            default -> name;
        };
    }

    /** From now on this id stands for the made-up one. @param name such as {@code resume} */
    public void is(String name, String id) {
        real.put(name, id);
    }

    public String text(JsonNode body) {
        String text = body.toString();
        for (Map.Entry<String, String> it : real.entrySet()) {
            text = text.replace(file.path("ids").path(it.getKey()).asText(), it.getValue());
        }
        return text;
    }

    /** What a file holds: its text, or bytes that are written as Base64. */
    public static byte[] bytes(JsonNode file) {
        return file.has("text")
                ? file.path("text").asText().getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(file.path("base64").asText());
    }

    /** A form with that file, as JSON that its schema speaks of. */
    public static String form(JsonNode file) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", new String(bytes(file), StandardCharsets.ISO_8859_1))
                .toString();
    }

    /** The address of something that is there; empty where nothing is known for one of its parameters. */
    public Optional<String> address(String path) {
        Matcher parameters = PARAMETER.matcher(path);
        StringBuilder address = new StringBuilder();
        while (parameters.find()) {
            String name =
                    file.path("at").path(path.substring(0, parameters.end())).asText();
            String value = real.getOrDefault(
                    name, file.path("words").path(parameters.group(1)).asText());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parameters.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        return Optional.of(parameters.appendTail(address).toString());
    }
}
