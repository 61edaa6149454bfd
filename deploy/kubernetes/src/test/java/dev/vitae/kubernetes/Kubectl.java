package dev.vitae.kubernetes;

import dev.vitae.testkit.TestGroup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Tests that render overlays. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("kubectl")
@TestGroup(
        name = "kubectl",
        tools = {"kubectl"})
@interface Kubectl {}
