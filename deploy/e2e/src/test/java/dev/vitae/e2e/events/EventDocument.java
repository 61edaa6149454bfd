package dev.vitae.e2e.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What an AsyncAPI document says of events, to hold them against it. */
public final class EventDocument {

    private final ObjectNode document;
    private final Map<String, Schema> read = new ConcurrentHashMap<>();

    public EventDocument(JsonNode document) {
        this.document = (ObjectNode) document;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        document.at("/components/messages").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Whether an event may lie on a topic. */
    public boolean maySend(String topic, String event) {
        return document.at("/channels").path(topic).path("messages").has(event);
    }

    public Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        document.at("/channels").fieldNames().forEachRemaining(topics::add);
        return topics;
    }

    /** Topics that a service receives something of. */
    Map<String, Set<String>> topicsByReceiver() {
        Map<String, Set<String>> topics = new TreeMap<>();
        document.at("/operations").fields().forEachRemaining(operation -> {
            if (operation.getValue().path("action").asText().equals("receive")) {
                String service = operation.getValue().at("/tags/0/name").asText();
                String channel =
                        operation.getValue().at("/channel/$ref").asText().replace("#/channels/", "");
                topics.computeIfAbsent(service, any -> new TreeSet<>()).add(channel);
            }
        });
        return topics;
    }

    /** What of an event is not as its message says; empty when all is. */
    public List<String> complaints(String event, JsonNode headers, JsonNode payload) {
        String message = "#/components/messages/" + event;
        ObjectNode both = document.objectNode();
        both.set("headers", headers);
        both.set("payload", payload);
        return complaints(read.computeIfAbsent(event, any -> schema(both(message))), both);
    }

    /** A schema of the message: the document itself, with what an event is of its parts. */
    private String both(String message) {
        ObjectNode whole = document.deepCopy();
        whole.putObject("properties")
                .<ObjectNode>set("headers", whole.objectNode().put("$ref", message + "/headers"))
                .set("payload", whole.objectNode().put("$ref", message + "/payload"));
        return whole.toString();
    }

    static List<String> complaints(String schema, JsonNode instance) {
        return complaints(schema(schema), instance);
    }

    private static Schema schema(String schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    }

    private static List<String> complaints(Schema schema, JsonNode instance) {
        return schema
                .validate(
                        instance.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
