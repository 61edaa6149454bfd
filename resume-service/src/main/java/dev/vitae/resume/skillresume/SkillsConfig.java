package dev.vitae.resume.skillresume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What work that is saved is reckoned with, an estimate; companies may say otherwise. */
@ConfigMapping(prefix = "vitae.skills")
interface SkillsConfig {

    /** Minutes that a file which is read saves, an estimate; companies may say otherwise. */
    @WithDefault("20")
    int minutesPerParse();

    /** The same of a résumé that is tailored. */
    @WithDefault("45")
    int minutesPerGeneration();

    /** The same of a file that is taken along. */
    @WithDefault("5")
    int minutesPerExport();

    /** What an hour is worth, in millionths of the currency; companies may say otherwise. */
    @WithDefault("40000000")
    long hourlyRateMicros();

    /** The currency, as ISO 4217 names it; companies may say otherwise. */
    @WithDefault("EUR")
    String currency();
}
