package dev.vitae.identity.llmkeys;

import dev.vitae.identity.users.AccountGone;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.StampedEntity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The hints of whoever the transaction is for. */
@ApplicationScoped
class LlmKeys {

    private static final String COLUMNS = "version, provider, key_hint, created_at, updated_at";
    // A row that was not there has no transaction that ended it.
    private static final String KEEP = "insert into llm_keys (id, user_id, provider, key_hint) values ($1, $2, $3, $4) "
            + "on conflict (user_id, provider) do update set key_hint = excluded.key_hint, version = llm_keys.version + 1 "
            + "returning " + COLUMNS + ", xmax = 0 as is_new";

    Uni<List<LlmKey>> all(SqlTx tx) {
        return tx.query("select " + COLUMNS + " from llm_keys order by created_at desc, id desc")
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LlmKeys::key)
                        .toList());
    }

    Uni<Optional<LlmKey>> of(SqlTx tx, Provider provider) {
        return tx.query("select " + COLUMNS + " from llm_keys where provider = $1", provider.code())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LlmKeys::key)
                        .findFirst());
    }

    /** Fails with 401 {@code account_gone} when the person is no user any more. */
    Uni<KeptKey> keep(SqlTx tx, Caller owner, Provider provider, KeyHint hint) {
        return tx.query(KEEP, StampedEntity.newId(), owner.id(), provider.code(), hint.lastFour())
                .onFailure(AccountGone::is)
                .transform(failure -> Problem.accountGone())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new KeptKey(key(row), row.getBoolean("is_new")))
                        .findFirst()
                        .orElseThrow(Problem::accountGone));
    }

    /** Whether there was one. */
    Uni<Boolean> remove(SqlTx tx, Provider provider) {
        return tx.execute("delete from llm_keys where provider = $1", provider.code())
                .map(rows -> rows > 0);
    }

    private static LlmKey key(Row row) {
        return new LlmKey(
                row.getInteger("version"),
                Provider.of(row.getString("provider")),
                row.getString("key_hint"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
