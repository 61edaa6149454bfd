package dev.vitae.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Json;

/** The published schema and sample of one of this service's events. */
record EventContract(String type, Schema schema) {

    static EventContract of(String type) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return new EventContract(type, registry.getSchema(Contracts.schema("identity", type), InputFormat.JSON));
    }

    /** The sample fits the schema, and the payload fits both. */
    void check(String payload) {
        String sample = Contracts.sample("identity", type);
        assertFits(sample);
        assertFits(payload);
        assertThat(Json.of(payload).getMap("$").keySet())
                .isEqualTo(Json.of(sample).getMap("$").keySet());
    }

    private void assertFits(String payload) {
        assertThat(schema.validate(
                        payload,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }
}
