package dev.vitae.usage.aicalls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.usage.reservations.Settlement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The only writer of the ledger of calls, and who settles their reservations, in one transaction: a call is kept and booked
 * once, whatever is delivered twice, late or under another event's id.
 *
 * <p>A call with the platform's key costs what its tokens cost. Where the provider counted none, it costs nothing if it did
 * not arrive or was turned away before any work, and all that was reserved otherwise: what nobody counted may still be on the
 * bill. Which it was the event says, or else the kind of the error.
 */
@ApplicationScoped
@Startup
public class AiCallEvents {

    private static final Logger LOG = Logger.getLogger(AiCallEvents.class);

    /** Whoever writes to the ledger, or forgets in it, sees all that those before have done. */
    static final String TURN = "select take_turn('vitae.ai-ledger')";

    private static final String KEEP = "with told as (select distinct on (id, attempt) * "
            + "from jsonb_to_recordset(cast($1 as text)::jsonb) as call(id uuid, attempt int, reservation_id uuid, user_id uuid, "
            + "tenant_id uuid, subject_id uuid, purpose text, provider text, model text, provider_type text, input_tokens bigint, "
            + "cached_input_tokens bigint, output_tokens bigint, latency_ms bigint, status text, error_kind text, "
            + "may_cost boolean, occurred_at timestamptz) "
            + "order by id, attempt), "
            + "priced as (select told.*, case when r.id is null then null "
            + "when input_tokens + output_tokens > 0 then call_cost(input_tokens, cached_input_tokens, output_tokens, "
            + "r.input_micros_per_million, r.cached_input_micros_per_million, r.output_micros_per_million) "
            + "when not coalesce(may_cost, coalesce(error_kind, '') not in ('invalid_key', 'rate_limited', 'credit_exhausted', "
            + "'invalid_request', 'unavailable')) then 0 "
            + "else r.amount_micros end as cost "
            + "from told left join budget_reservations r on r.id = told.reservation_id and r.user_id = told.user_id "
            + "and told.provider_type = 'platform' "
            + "where not exists (select from ai_events e where e.id = told.id and e.attempt = told.attempt)), "
            + "kept as (insert into ai_events (id, attempt, reservation_id, user_id, tenant_id, subject_id, purpose, provider, "
            + "model, provider_type, input_tokens, cached_input_tokens, output_tokens, latency_ms, status, error_kind, cost_micros, "
            + "occurred_at) select id, attempt, reservation_id, user_id, tenant_id, "
            + "case when exists (select from deleted_sessions s where s.session_id = priced.subject_id) then null else subject_id end, purpose, provider, model, "
            + "provider_type, input_tokens, cached_input_tokens, output_tokens, latency_ms, status, error_kind, cost, "
            + "least(occurred_at, now()) from priced returning reservation_id, user_id, provider_type, cost_micros) "
            + "select coalesce(jsonb_agg(jsonb_build_object('id', reservation_id, 'user_id', user_id, 'cost', cost_micros)) "
            + "filter (where cost_micros is not null), '[]')::text as used, "
            + "count(*) filter (where cost_micros is null and provider_type = 'platform') as unreserved from kept";

    private final Inbox inbox;
    private final ObjectMapper json;
    private final Settlement settlement;
    private final Counter unreserved;

    AiCallEvents(Inbox inbox, ObjectMapper json, Settlement settlement, MeterRegistry metrics) {
        this.inbox = inbox;
        this.json = json;
        this.settlement = settlement;
        this.unreserved = metrics.counter("vitae.ai.calls.unreserved");
    }

    @Incoming("ai-calls")
    public Uni<Void> onAiCalls(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume("ai-ledger", batch, Map.of("AiCallRecorded", this::keep));
    }

    private Uni<Void> keep(SqlTx tx, List<IncomingEvent> events) {
        return tx.query(TURN)
                .chain(() -> tx.query(KEEP, write(events)))
                .map(rows -> rows.iterator().next())
                .invoke(this::countUnreserved)
                .chain(kept -> settlement.settle(tx, kept.getString("used")));
    }

    /** {@code vitae_ai_calls_unreserved_total}: the platform's key was used and no budget knew. */
    private void countUnreserved(Row kept) {
        long calls = kept.getLong("unreserved");
        if (calls > 0) {
            LOG.errorf("%d calls with the platform's key had no reservation", calls);
            unreserved.increment(calls);
        }
    }

    private String write(List<IncomingEvent> events) {
        try {
            return json.writeValueAsString(events.stream()
                    .map(event -> event.payload(json, AiCallRecorded.class).at(event))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
