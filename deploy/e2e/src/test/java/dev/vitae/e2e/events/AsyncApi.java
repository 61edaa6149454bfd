package dev.vitae.e2e.events;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code contracts/asyncapi.json}: the AsyncAPI 3.0 document of all events, made of the table in {@code docs/events.md} and of
 * the schemas and samples that lie with the producers. {@code deploy/asyncapi} writes it.
 */
public final class AsyncApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Read from their beginning; as {@code docs/events.md} says. */
    private static final Set<String> KEPT = Set.of(
            "vitae.generation.generation",
            "vitae.generation.export",
            "vitae.resume.resume",
            "vitae.resume.export",
            "vitae.identity.tenant");

    private final Path root;
    private final List<EventRow> rows;

    public AsyncApi(Path root) {
        this.root = root;
        this.rows = EventRow.of(root);
    }

    public static Path file(Path root) {
        return root.resolve("contracts/asyncapi.json");
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Files.writeString(file(root), new AsyncApi(root).text());
    }

    /** The document as it should be, in the order of the table. */
    public String text() {
        try {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines);
            return JSON.writer(printer).writeValueAsString(document()) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ObjectNode document() {
        ObjectNode document = read(root.resolve("deploy/e2e/src/test/resources/asyncapi/head.json"));
        ObjectNode components = (ObjectNode) document.remove("components");
        document.set("channels", channels());
        document.set("operations", operations());
        document.set("components", withMessages(components));
        return document;
    }

    private ObjectNode channels() {
        ObjectNode channels = JSON.createObjectNode();
        for (String topic : topics()) {
            ObjectNode channel = channels.putObject(topic);
            channel.put("address", topic);
            ObjectNode messages = channel.putObject("messages");
            on(topic).forEach(row -> messages.set(row.name(), ref("components", "messages", row.name())));
            if (KEPT.contains(topic)) {
                ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
                kafka.putObject("topicConfiguration").put("retention.ms", -1).put("retention.bytes", -1);
                kafka.put("bindingVersion", "0.5.0");
            }
        }
        return channels;
    }

    private ObjectNode operations() {
        ObjectNode operations = JSON.createObjectNode();
        for (String topic : topics()) {
            operation(operations, EventRow.serviceOf(topic), "send", topic, on(topic));
        }
        for (String service : EventRow.SERVICES) {
            for (String topic : topics()) {
                List<EventRow> heard = on(topic).stream()
                        .filter(row -> row.heardBy().containsKey(service))
                        .toList();
                if (!heard.isEmpty()) {
                    operation(operations, service, "receive", topic, heard);
                }
            }
        }
        return operations;
    }

    private static void operation(
            ObjectNode operations, String service, String action, String topic, List<EventRow> rows) {
        ObjectNode operation = operations.putObject(service + "-service." + action + "." + topic);
        operation.put("action", action);
        operation.set("channel", ref("channels", topic));
        String said = rows.stream()
                .map(row -> row.heardBy().getOrDefault(service, ""))
                .filter(words -> action.equals("receive") && !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        if (!said.isEmpty()) {
            operation.put("summary", said);
        }
        operation.putArray("tags").addObject().put("name", service + "-service");
        ArrayNode messages = operation.putArray("messages");
        rows.forEach(row -> messages.add(ref("channels", topic, "messages", row.name())));
    }

    private ObjectNode withMessages(ObjectNode components) {
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = (ObjectNode) components.get("schemas");
        rows.forEach(row -> messages.set(row.name(), message(row)));
        rows.forEach(row -> schemas.set(row.name(), schema(row)));
        return components;
    }

    private ObjectNode message(EventRow row) {
        ObjectNode message = JSON.createObjectNode();
        message.put("name", row.name());
        message.put("summary", schema(row).path("description").asText());
        message.put("contentType", "application/json");
        ArrayNode headers = message.putObject("headers").putArray("allOf");
        headers.add(ref("components", "schemas", "CloudEvent"));
        ObjectNode type = headers.addObject().put("type", "object").putObject("properties");
        type.putObject("ce_type").put("const", row.name());
        message.set("payload", ref("components", "schemas", row.name()));
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", row.key());
        kafka.put("bindingVersion", "0.5.0");
        ObjectNode example = message.putArray("examples").addObject();
        example.put("name", "sample");
        ObjectNode payload = read(row.folder(root).resolve(row.name() + ".sample.json"));
        String service =
                payload.path("service").asText(EventRow.serviceOf(row.topics().get(0)));
        example.set("headers", exampleHeaders(row.name(), service));
        example.set("payload", payload);
        return message;
    }

    private static ObjectNode exampleHeaders(String type, String service) {
        return JSON.createObjectNode()
                .put("ce_specversion", "1.0")
                .put("ce_id", "019aa0c9-0d1e-7f20-8a31-4b5c6d7e8f90")
                .put("ce_type", type)
                .put("ce_source", "/" + service + "-service")
                .put("ce_time", "2026-11-28T09:30:00.123456Z")
                .put("content-type", "application/json");
    }

    /** Of draft-07, which AsyncAPI's own schemas extend: our producers' schemas say nothing that later drafts read otherwise. */
    private ObjectNode schema(EventRow row) {
        ObjectNode schema = read(row.folder(root).resolve(row.name() + ".schema.json"));
        schema.remove(List.of("$schema", "$id"));
        return schema;
    }

    private Set<String> topics() {
        return rows.stream().flatMap(row -> row.topics().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<EventRow> on(String topic) {
        return rows.stream().filter(row -> row.topics().contains(topic)).toList();
    }

    private static ObjectNode ref(String... path) {
        return JSON.createObjectNode().put("$ref", "#/" + String.join("/", path));
    }

    private static ObjectNode read(Path file) {
        try {
            JsonNode read = JSON.readTree(Files.readString(file));
            return (ObjectNode) read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
