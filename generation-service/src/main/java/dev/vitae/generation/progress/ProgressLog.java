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

/** Notes what a generation, or a run of a resource, has reached, in the transaction that got it there and under its row lock. */
@ApplicationScoped
public class ProgressLog {

    private static final String APPEND = "insert into %1$s (%2$s, seq, user_id, stage, data) "
            + "select cast($1 as uuid), step.n + (select coalesce(max(seq), 0) from %1$s "
            + "where %2$s = cast($1 as uuid)), cast($2 as uuid), step.told ->> 'stage', step.told -> 'data' "
            + "from jsonb_array_elements(cast(cast($3 as text) as jsonb)) with ordinality as step (told, n)";
    private static final String OF_GENERATION = APPEND.formatted("generation_events", "generation_id");
    private static final String OF_RUN = APPEND.formatted("resource_run_events", "run_id");

    private static final String SECTIONS = "select distinct data ->> 'pointer' as pointer from generation_events "
            + "where generation_id = $1 and stage = 'section'";

    private final ObjectMapper json;

    ProgressLog(ObjectMapper json) {
        this.json = json;
    }

    public Uni<Void> append(Tx tx, UUID generationId, UUID userId, Stage stage, Map<String, ?> data) {
        return append(tx, generationId, userId, List.of(new Step(stage, data)));
    }

    /** Several steps at once. */
    public Uni<Void> append(Tx tx, UUID generationId, UUID userId, List<Step> steps) {
        return tx.execute(OF_GENERATION, generationId, userId, write(steps)).replaceWithVoid();
    }

    /** One step of a run of a resource, under that run's row lock. */
    public Uni<Void> appendOfRun(Tx tx, UUID runId, UUID userId, Stage stage, Map<String, ?> data) {
        return tx.execute(OF_RUN, runId, userId, write(List.of(new Step(stage, data))))
                .replaceWithVoid();
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
