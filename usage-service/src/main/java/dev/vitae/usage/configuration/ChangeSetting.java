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
        Setting setting = Setting.of(key).orElseThrow(Problem::notFound);
        return session.onConnection(caller, tx -> tx.takeTurn("vitae.system-config/" + key)
                .chain(() -> one(tx, setting))
                .invoke(before -> ETags.check(ifMatch, ETags.of(before.version()), () -> before))
                .invoke(before -> require(setting, value))
                .chain(before -> tx.execute(ADD, key, before.version() + 1, value.toString(), caller.id()))
                .chain(() -> one(tx, setting))
                .call(after -> tx.publish(SystemConfigChanged.of(after))));
    }

    private static void require(Setting setting, JsonNode value) {
        if (!setting.allows(value)) {
            throw Problem.invalid(List.of(new FieldError("/value", "setting", setting.rule())));
        }
    }

    private Uni<SettingView> one(SqlTx tx, Setting setting) {
        return configuration.all(tx).map(all -> all.get(setting.ordinal()));
    }
}
