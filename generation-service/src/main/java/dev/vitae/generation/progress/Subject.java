package dev.vitae.generation.progress;

import java.util.List;

/** What people follow. */
public enum Subject {
    GENERATION("generations", "generation_events", "generation_id", "status = 'running'", List.of("id")),
    RUN("resource_runs", "resource_run_events", "run_id", "status = 'running'", List.of("id")),
    /** What was said to the wizard's assistant, whose answer is coming. */
    MESSAGE("messages", "message_events", "message_id", "answer = 'coming'", List.of("messageId", "id"));

    private static final String REACHED = "select e.seq, e.stage from %s s join %s e on e.%s = s.id where s.id = $1%s "
            + "order by e.seq desc limit 1";
    private static final String APPEND = "insert into %1$s (%2$s, seq, user_id, stage, data) "
            + "select cast($1 as uuid), step.n + (select coalesce(max(seq), 0) from %1$s "
            + "where %2$s = cast($1 as uuid)), cast($2 as uuid), step.told ->> 'stage', step.told -> 'data' "
            + "from jsonb_array_elements(cast(cast($3 as text) as jsonb)) with ordinality as step (told, n)";

    private final String reached;
    private final String append;
    private final String atWork;
    private final List<String> parameters;

    Subject(String table, String events, String column, String underWay, List<String> parameters) {
        this.reached = REACHED.formatted(table, events, column, parameters.size() > 1 ? " and s.session_id = $2" : "");
        this.append = APPEND.formatted(events, column);
        this.atWork = "select 1 from " + table + " where id = $1 and " + underWay + " for update";
        this.parameters = parameters;
    }

    /** Those of its address: its own id, and then that of what it is in. */
    List<String> parameters() {
        return parameters;
    }

    /** Asks for the latest that happened of the one that is named as {@link #parameters} say, if the transaction sees it. */
    String reached() {
        return reached;
    }

    /** Notes steps ($3) of the one with the id $1, which is the person's with the id $2. */
    String append() {
        return append;
    }

    /** Locks the one that is named, if it is under way. */
    String atWork() {
        return atWork;
    }
}
