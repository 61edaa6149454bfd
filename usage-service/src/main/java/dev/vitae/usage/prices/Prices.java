package dev.vitae.usage.prices;

import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The prices that hold now: of each model the one that was set last. */
@ApplicationScoped
public class Prices {

    private static final String NEWEST = "select distinct on (provider, model) *, "
            + "first_value(created_at) over (partition by provider, model order by version) as first_at from model_prices ";
    private static final String ONE =
            NEWEST + "where provider = $1 and model = $2 order by provider, model, version desc";
    private static final String PAGE =
            NEWEST + "where (provider, model) > ($1, $2) order by provider, model, version desc limit $3";
    private static final String ADD = "insert into model_prices (provider, model, version, input_micros_per_million, "
            + "cached_input_micros_per_million, output_micros_per_million) values ($1, $2, $3, $4, $5, $6)";

    public Uni<Optional<ModelPrice>> of(SqlTx tx, String provider, String model) {
        return tx.query(ONE, provider, model).map(rows -> list(rows).stream().findFirst());
    }

    /** By provider and model, after these two. */
    Uni<List<ModelPrice>> page(SqlTx tx, String provider, String model, int rows) {
        return tx.query(PAGE, provider, model, rows).map(Prices::list);
    }

    Uni<Void> add(SqlTx tx, String provider, String model, int version, Price price) {
        return tx.execute(
                        ADD,
                        provider,
                        model,
                        version,
                        price.inputMicrosPerMillion(),
                        price.cachedInputMicrosPerMillion(),
                        price.outputMicrosPerMillion())
                .replaceWithVoid();
    }

    private static List<ModelPrice> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Prices::price)
                .toList();
    }

    private static ModelPrice price(Row row) {
        return new ModelPrice(
                row.getString("provider"),
                row.getString("model"),
                row.getLong("input_micros_per_million"),
                row.getLong("cached_input_micros_per_million"),
                row.getLong("output_micros_per_million"),
                row.getString("currency"),
                row.getInteger("version"),
                time(row, "valid_from"),
                time(row, "first_at"),
                time(row, "created_at"));
    }

    private static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
