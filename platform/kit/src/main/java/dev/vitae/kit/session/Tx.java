package dev.vitae.kit.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The transaction at hand: the only door to the outbox and the task queue, so neither can be written beside the state
 * they belong to. Parameters are {@code $1, $2, …}; nothing is done in parallel on it.
 */
public abstract class Tx {

    static final String PUBLISH = "insert into outbox (id, topic, key, type, payload, headers) "
            + "values ($1, $2, $3, $4, cast($5 as text)::jsonb, cast($6 as text)::jsonb)";

    private static final String TURN =
            "with turn as materialized (select pg_advisory_xact_lock(hashtextextended(one, 0)) "
                    + "from string_to_table($1, chr(10)) as one) select from turn";

    private final ObjectMapper json;
    private Map<String, String> trace = Trace.current();
    private boolean published;
    private final Set<String> enqueued = new HashSet<>();
    private final List<LeasedTask> here = new ArrayList<>();

    Tx(ObjectMapper json) {
        this.json = json;
    }

    /** Runs one statement; answers the number of rows it changed. */
    public abstract Uni<Integer> execute(String sql, Object... parameters);

    /**
     * Waits until no other transaction has this turn, and keeps it to the end of this one. To be called before anything is
     * read that the turn is about: a statement sees what was committed before it began.
     *
     * @param of what the turn is about, below {@code vitae.}; several turns are taken in their order
     */
    public Uni<Void> takeTurn(String... of) {
        return execute(TURN, String.join("\n", of)).replaceWithVoid();
    }

    /** Leaves an event in the outbox; it goes out after the commit, or never. */
    public Uni<Void> publish(Event event) {
        published = true;
        return leave(
                event.id(),
                event.topic(),
                event.key(),
                event.type(),
                write(event.payload()),
                write(Trace.merge(trace, event.headers())));
    }

    /** @param row the parameters of {@link #PUBLISH} */
    abstract Uni<Void> leave(Object... row);

    /**
     * Adds durable work; it starts after the commit, on whichever replica is free. Where an index allows one task per subject
     * for that kind, the one that waits already is enough.
     */
    public Uni<Void> enqueue(Task task) {
        enqueued.add(task.kind());
        return execute(
                        "insert into task (id, kind, subject_id, user_id, payload, headers) "
                                + "values ($1, $2, $3, $4, cast($5 as text)::jsonb, cast($6 as text)::jsonb) on conflict do nothing",
                        task.id(),
                        task.kind(),
                        task.subjectId(),
                        task.userId(),
                        write(task.payload()),
                        write(trace))
                .replaceWithVoid();
    }

    /**
     * As {@link #enqueue}, for work that needs what this process alone has in memory: the task is this process's from the
     * start, and another takes it up only once this one has died, or handed it back.
     */
    public Uni<Void> enqueueHere(Task task) {
        LeasedTask leased = new LeasedTask(
                task.id(), task.kind(), task.subjectId(), task.userId(), write(task.payload()), trace, 1);
        here.add(leased);
        return execute(
                        "insert into task (id, kind, subject_id, user_id, payload, headers, attempts, leased_until) "
                                + "values ($1, $2, $3, $4, cast($5 as text)::jsonb, cast($6 as text)::jsonb, 1, "
                                + "clock_timestamp() + cast(cast($7 as text) as interval))",
                        task.id(),
                        task.kind(),
                        task.subjectId(),
                        task.userId(),
                        leased.payload(),
                        write(trace),
                        LeasedTask.LEASE.toString())
                .replaceWithVoid();
    }

    /** Fails when the lease of a task has gone to another replica; until this transaction ends it does not go. */
    public Uni<Void> hold(LeasedTask task) {
        return ours(
                task,
                execute("update task set run_at = run_at where id = $1 and attempts = $2", task.id(), task.attempts()));
    }

    /**
     * Ends a task in the transaction that stores its result. Fails, and so undoes the result, when the lease has gone to
     * another replica meanwhile: a task takes effect once.
     */
    public Uni<Void> complete(LeasedTask task) {
        return ours(task, execute("delete from task where id = $1 and attempts = $2", task.id(), task.attempts()));
    }

    private static Uni<Void> ours(LeasedTask task, Uni<Integer> rows) {
        return rows.invoke(count -> {
                    if (count != 1) {
                        throw new LeaseLost(task.id());
                    }
                })
                .replaceWithVoid();
    }

    /** Events published from here on continue that trace (W3C traceparent). */
    public void continueTrace(Map<String, String> headers) {
        trace = headers;
    }

    boolean published() {
        return published;
    }

    /** Kinds of the tasks that wait for whoever takes them. */
    Set<String> enqueued() {
        return enqueued;
    }

    List<LeasedTask> here() {
        return here;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }
}
