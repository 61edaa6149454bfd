package dev.vitae.generation.configuration;

import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Keeps what was told, the newer of two whatever their order. */
final class KeepSwitches {

    private static final String KEEP =
            """
            insert into switches (key, value, config_version) values ($1, cast(cast($2 as text) as jsonb), $3)
            on conflict (key) do update set value = excluded.value, config_version = excluded.config_version
            where excluded.config_version > switches.config_version""";

    private KeepSwitches() {}

    static Uni<Void> keep(SqlTx tx, List<SystemConfig> told) {
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.batch(
                        KEEP,
                        told.stream()
                                .map(config -> new Object[] {
                                    config.key(), config.value().toString(), config.configVersion()
                                })
                                .toList());
    }
}
