package dev.vitae.usage.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;

/** A super_admin sets a value; what was set before is kept. */
@ApplicationScoped
public class ChangeSetting {

    private static final String ADD = "insert into system_configs (key, version, value, changed_by) "
            + "values ($1, $2, cast($3 as text)::jsonb, $4)";

    private final TenantSession session;
    private final Configuration configuration;

    ChangeSetting(TenantSession session, Configuration configuration) {
        this.session = session;
        this.configuration = configuration;
    }

    /**
     * The setting as it is kept. Fails with 404 for a key that is none, with 428 or 412 where it was changed meanwhile, with
     * 422 for a value that its rule does not allow.
     */
    public Uni<SettingView> change(Caller caller, String key, String ifMatch, JsonNode value) {
        return set(caller, key, ifMatch, (tx, setting) -> {
            require(setting, value, "/value");
            return Uni.createFrom().item(value);
        });
    }

    /** As {@link #change}, to a value that is found out in the transaction. */
    Uni<SettingView> set(Caller caller, String key, String ifMatch, BiFunction<SqlTx, Setting, Uni<JsonNode>> value) {
        Setting setting = Setting.of(key).orElseThrow(Problem::notFound);
        return session.onConnection(caller, tx -> tx.takeTurn("vitae.system-config/" + key)
                .chain(() -> one(tx, setting))
                .invoke(before -> ETags.check(ifMatch, ETags.of(before.version()), () -> before))
                .chain(before -> value.apply(tx, setting)
                        .chain(set -> tx.execute(ADD, key, before.version() + 1, set.toString(), caller.id())))
                .chain(() -> one(tx, setting))
                .call(after -> tx.publish(SystemConfigChanged.of(after))));
    }

    static void require(Setting setting, JsonNode value, String pointer) {
        if (!setting.allows(value)) {
            throw refusal(pointer, setting.rule());
        }
    }

    static Problem refusal(String pointer, String why) {
        return Problem.invalid(List.of(new FieldError(pointer, "setting", why)));
    }

    private Uni<SettingView> one(SqlTx tx, Setting setting) {
        return configuration.all(tx).map(all -> all.get(setting.ordinal()));
    }
}
