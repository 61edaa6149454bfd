package dev.vitae.generation.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** What is switched now, for one request or one run. */
@ApplicationScoped
public class ReadSwitches {

    private static final String ALL = "select key, cast(value as text) as value from switches";

    private final TenantSession session;
    private final ObjectMapper json;

    ReadSwitches(TenantSession session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    public Uni<Switches> current() {
        return session.onConnection(Caller.consumer(), this::in);
    }

    /** As {@link #current}, in the transaction at hand. */
    public Uni<Switches> in(SqlTx tx) {
        return tx.query(ALL).map(rows -> {
            Map<String, JsonNode> values = new HashMap<>();
            for (Row row : rows) {
                values.put(row.getString("key"), read(row.getString("value")));
            }
            return Switches.of(values);
        });
    }

    private JsonNode read(String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored switch", e);
        }
    }
}
