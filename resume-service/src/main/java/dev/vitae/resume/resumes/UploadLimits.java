package dev.vitae.resume.resumes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much parsing goes on at once. What one file may cost is the parser's own limit. */
@ConfigMapping(prefix = "vitae.uploads")
interface UploadLimits {

    /** Files parsed at the same time; parsing computes, so about one per core. */
    @WithDefault("2")
    int workers();

    /** Files that wait for a worker; one more is refused with 503. */
    @WithDefault("16")
    int waiting();
}
