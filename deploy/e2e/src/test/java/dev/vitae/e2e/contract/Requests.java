package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The good request of each operation, as {@code contract/requests.yaml} writes it by hand. */
final class Requests {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");
    private static final String BOUNDARY = "vitae-contract";

    private final JsonNode table;
    private final Function<String, byte[]> files;

    /** @param files by name */
    Requests(Function<String, byte[]> files) {
        this.table = read();
        this.files = files;
    }

    /** @param things by name; fails with a sentence that says what is missing */
    Call of(Operation operation, Function<String, JsonNode> things) {
        JsonNode said = table.path("requests").path(operation.name());
        Call call = Call.to(operation.method(), address(operation, things) + query(said.path("query"), things));
        for (Map.Entry<String, JsonNode> header : said.path("headers").properties()) {
            call = call.with(header.getKey(), filled(header.getValue().asText(), things));
        }
        if (said.has("body")) {
            String type = operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
            return call.with("Content-Type", type)
                    .sending(bytes(filled(said.path("body"), things).toString()));
        }
        if (said.has("form")) {
            return call.with("Content-Type", "application/x-www-form-urlencoded")
                    .sending(bytes(pairs(said.path("form"), things)));
        }
        if (said.has("file")) {
            return call.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .sending(form(said.path("file").asText()));
        }
        if (said.has("raw")) {
            String file = said.path("raw").asText();
            return call.with("Content-Type", type(file)).sending(files.apply(file));
        }
        if (!operation.bodies().isEmpty()) {
            throw new AssertionError(operation + " takes a body: write a good one into contract/requests.yaml");
        }
        return call;
    }

    /** The things that an operation's path names, in its order. */
    List<String> named(Operation operation) {
        return PARAMETER
                .matcher(operation.path())
                .results()
                .map(place -> thing(operation, place))
                .toList();
    }

    private String address(Operation operation, Function<String, JsonNode> things) {
        return PARAMETER
                .matcher(operation.path())
                .replaceAll(place -> Matcher.quoteReplacement(
                        encoded(things.apply(thing(operation, place)).asText())));
    }

    private String thing(Operation operation, MatchResult place) {
        JsonNode names = table.path("parameters");
        JsonNode here = names.path(operation.path()).path(place.group(1));
        JsonNode thing = here.isTextual() ? here : names.path(operation.path().substring(0, place.end()));
        if (thing.isMissingNode()) {
            throw new AssertionError(
                    "Nobody knows what {%s} of %s stands for: name a thing for it in contract/requests.yaml, made in Creation"
                            .formatted(place.group(1), operation));
        }
        return thing.asText();
    }

    private static String query(JsonNode query, Function<String, JsonNode> things) {
        return query.isEmpty() ? "" : "?" + pairs(query, things);
    }

    private static String pairs(JsonNode fields, Function<String, JsonNode> things) {
        return fields.properties().stream()
                .map(field ->
                        field.getKey() + "=" + encoded(filled(field.getValue().asText(), things)))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode filled(JsonNode node, Function<String, JsonNode> things) {
        if (node.isTextual()) {
            Matcher alone = PLACE.matcher(node.textValue());
            return alone.matches()
                    ? things.apply(alone.group(1))
                    : JsonNodeFactory.instance.textNode(filled(node.textValue(), things));
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> list.add(filled(item, things)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> object.set(member.getKey(), filled(member.getValue(), things)));
            return object;
        }
        return node;
    }

    private static String filled(String text, Function<String, JsonNode> things) {
        return PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(things.apply(place.group(1)).asText()));
    }

    private byte[] form(String file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(bytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(BOUNDARY, file, type(file))));
        form.writeBytes(files.apply(file));
        form.writeBytes(bytes("\r\n--" + BOUNDARY + "--\r\n"));
        return form.toByteArray();
    }

    private static String type(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "pdf" -> "application/pdf";
            case "png" -> "image/png";
            case "json" -> "application/json";
            default -> throw new IllegalArgumentException(file);
        };
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read() {
        try (InputStream file = Requests.class.getResourceAsStream("/contract/requests.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
