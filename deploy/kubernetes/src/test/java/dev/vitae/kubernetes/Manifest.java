package dev.vitae.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One document of a rendered overlay. */
record Manifest(JsonNode node) {

    String apiVersion() {
        return node.path("apiVersion").asText();
    }

    String kind() {
        return node.path("kind").asText();
    }

    String name() {
        return node.at("/metadata/name").asText();
    }

    /** {@code resume} of everything that is resume-service's. */
    String service() {
        return label("app.kubernetes.io/name").replaceFirst("-service$", "");
    }

    String label(String name) {
        return node.path("metadata").path("labels").path(name).asText();
    }

    JsonNode at(String pointer) {
        return node.at(pointer);
    }

    /** Of a Deployment or a Job: what its pods are made of. */
    JsonNode pod() {
        return node.at("/spec/template/spec");
    }

    /** The one container. */
    JsonNode container() {
        return pod().at("/containers/0");
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(array.elements(), Spliterator.ORDERED), false);
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.elements().forEachRemaining(text -> texts.add(text.asText()));
        return Collections.unmodifiableList(texts);
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
