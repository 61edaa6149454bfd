package dev.vitae.usage.configuration;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.kit.paging.TextCursor;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Somebody looks at how the platform is set up. */
@ApplicationScoped
public class ReadConfiguration {

    private final TenantSession session;
    private final Configuration configuration;

    ReadConfiguration(TenantSession session, Configuration configuration) {
        this.session = session;
        this.configuration = configuration;
    }

    public Uni<List<SettingView>> all(Caller caller) {
        return session.onConnection(caller, configuration::all);
    }

    /** What was set, newest first. Fails with 404 for a key that is none. */
    public Uni<Page<SettingChange>> history(Caller caller, String key, int limit, Optional<Integer> before) {
        Setting setting = Setting.of(key).orElseThrow(Problem::notFound);
        return session.onConnection(
                        caller, tx -> configuration.changes(tx, setting, before.orElse(Integer.MAX_VALUE), limit + 1))
                .map(changes -> Page.sorted(
                        changes,
                        limit,
                        change -> TextCursor.encode(Integer.toString(change.version())),
                        Function.identity()));
    }

    /** Fails with 404 for a key that is none. */
    public Uni<SettingView> one(Caller caller, String key) {
        return all(caller).map(all -> all.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(Problem::notFound));
    }
}
