package dev.vitae.usage.configuration;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

    /** Fails with 404 for a key that is none. */
    public Uni<SettingView> one(Caller caller, String key) {
        return all(caller).map(all -> all.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(Problem::notFound));
    }
}
