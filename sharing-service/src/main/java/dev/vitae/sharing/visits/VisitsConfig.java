package dev.vitae.sharing.visits;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How visits are counted, and for how long they are kept. */
@ConfigMapping(prefix = "vitae.visits")
interface VisitsConfig {

    /** How often they are written down; until then they are in memory alone. */
    Duration writeEvery();

    /** How often ShareViewed tells of a share that was visited. */
    Duration tellEvery();

    /** Days for which they are kept. */
    int keptDays();

    /** Places, by which visits are counted, that one process has in memory; twice as many in less detail. */
    int most();

    /** A MaxMind database that says which country an address is in. */
    Optional<Path> countries();
}
