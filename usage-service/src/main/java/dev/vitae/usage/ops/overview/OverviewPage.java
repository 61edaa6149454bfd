package dev.vitae.usage.ops.overview;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/** The template {@code OverviewPage.html}. @param key {@link PlatformKey} @param now {@link OverviewNow}, both as they were written */
record OverviewPage(RawString key, RawString now) implements TemplateInstance {}
