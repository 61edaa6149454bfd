package dev.vitae.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks an annotation such as {@link Browser} as a group of tests that need a tool beyond the JDK. They run where the tool
 * is found and are skipped by name where it is not, unless the environment variable {@code VITAE_REQUIRED_GROUPS} (names
 * with commas between) asks for the group: then its absence is a failure.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TestGroupCondition.class)
public @interface TestGroup {
    String name();

    /** Executables on the PATH; one of them is enough. */
    String[] tools();
}
