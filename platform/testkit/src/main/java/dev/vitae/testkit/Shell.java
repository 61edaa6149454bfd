package dev.vitae.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Tests that run commands of the docs, which need {@code bash}, {@code curl} and {@code jq}; the last is the one that may be missing. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("shell")
@TestGroup(name = "shell", tools = "jq")
public @interface Shell {}
