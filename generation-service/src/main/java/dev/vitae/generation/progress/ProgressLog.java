package dev.vitae.generation.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notes what something that people follow has reached, in the transaction that got it there and under its row lock. */
@ApplicationScoped
public class ProgressLog {

    private static final String SECTIONS = "select distinct data ->> 'pointer' as pointer from generation_events "
            + "where generation_id = $1 and stage = 'section'";

    private final ObjectMapper json;

    ProgressLog(ObjectMapper json) {
        this.json = json;
    }

    /** One step of a generation. */
    public Uni<Void> append(Tx tx, UUID generationId, UUID userId, Stage stage, Map<String, ?> data) {
        return append(tx, Subject.GENERATION, generationId, userId, List.of(new Step(stage, data)));
    }

    /** Several steps at once. */
    public Uni<Void> append(Tx tx, Subject subject, UUID id, UUID userId, List<Step> steps) {
        return tx.execute(subject.append(), id, userId, write(steps)).replaceWithVoid();
    }

    /** The pointers of all sections that were told. */
    public Uni<List<String>> sections(SqlTx tx, UUID generationId) {
        return tx.query(SECTIONS, generationId).map(rows -> {
            List<String> pointers = new ArrayList<>();
            rows.forEach(row -> pointers.add(row.getString("pointer")));
            return pointers;
        });
    }

    private String write(List<Step> steps) {
        try {
            return json.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }
}
