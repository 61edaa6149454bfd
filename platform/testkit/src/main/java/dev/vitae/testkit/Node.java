package dev.vitae.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Tests that run tools of Node (Debian's packages {@code nodejs} and {@code npm}), which npm fetches by a lock file. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("node")
@TestGroup(name = "node", tools = "npm")
public @interface Node {}
