package dev.vitae.usage.configuration;

import dev.vitae.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A super_admin sets what held before once more: a change like any other, so that nothing of the history is lost. */
@ApplicationScoped
public class RestoreSetting {

    private final ChangeSetting change;
    private final Configuration configuration;

    RestoreSetting(ChangeSetting change, Configuration configuration) {
        this.change = change;
        this.configuration = configuration;
    }

    /**
     * The setting as it is kept. Fails as {@link ChangeSetting#change} does, with 422 also for a version that there is none of.
     *
     * @param version 0 is the default
     */
    public Uni<SettingView> restore(Caller caller, String key, String ifMatch, int version) {
        return change.set(caller, key, ifMatch, (tx, setting) -> configuration
                .at(tx, setting, version)
                .map(value -> value.orElseThrow(
                        () -> ChangeSetting.refusal("/version", "There is no such version of this setting.")))
                .invoke(value -> ChangeSetting.require(setting, value, "/version")));
    }
}
