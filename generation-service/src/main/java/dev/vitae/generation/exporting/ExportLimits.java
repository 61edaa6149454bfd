package dev.vitae.generation.exporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much rendering one replica takes on; a page takes 10 to 20 ms of one core. */
@ConfigMapping(prefix = "vitae.export")
interface ExportLimits {

    /** Documents rendered at a time. */
    @WithDefault("2")
    int concurrency();

    /** Documents that wait for their turn; past it the answer is 503. */
    @WithDefault("32")
    int waiting();
}
