package dev.vitae.usage.ops;

import io.quarkus.qute.TemplateInstance;

/**
 * The template {@code PageRefusal.html}: why there is no page.
 *
 * @param traceId empty where there is none
 * @param signIn where to sign in; empty where that does not help
 */
record PageRefusal(String title, String detail, String code, String traceId, String signIn)
        implements TemplateInstance {}
