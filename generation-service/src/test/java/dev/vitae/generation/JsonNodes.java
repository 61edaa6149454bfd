package dev.vitae.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitae.testkit.Contracts;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON and holds it against what this service publishes about itself. */
final class JsonNodes {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonNodes() {}

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static List<String> members(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The event fits its schema, and has the members of the sample that its consumers test with. */
    static void assertFitsItsContract(String event, String payload) {
        String sample = Contracts.sample("generation", event);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contracts.schema("generation", event));
        assertThat(schema.validate(sample, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(payload, InputFormat.JSON)).isEmpty();
        assertThat(members(read(payload))).containsExactlyInAnyOrderElementsOf(members(read(sample)));
    }
}
