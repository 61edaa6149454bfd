package dev.vitae.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitae.testkit.Contracts;

/** The published schema of one of this service's events. */
record EventContract(Schema schema) {

    static EventContract of(String type) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return new EventContract(registry.getSchema(Contracts.schema("sharing", type), InputFormat.JSON));
    }

    void check(String payload) {
        assertThat(schema.validate(payload, InputFormat.JSON)).isEmpty();
    }
}
