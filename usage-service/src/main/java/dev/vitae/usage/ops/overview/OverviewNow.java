package dev.vitae.usage.ops.overview;

import io.quarkus.qute.TemplateInstance;

/** The template {@code OverviewNow.html}. */
record OverviewNow(NowView view) implements TemplateInstance {}
