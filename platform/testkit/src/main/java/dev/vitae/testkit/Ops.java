package dev.vitae.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Tests that run Prometheus' own checks of rules and queries (Debian's package {@code prometheus} has {@code promtool}). */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("ops")
@TestGroup(name = "ops", tools = "promtool")
public @interface Ops {}
