package dev.vitae.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test field of type {@link StubService} that {@link VitaeTestResource} sets to the stub of the named neighbour. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stub {
    /** The neighbour as in the resource's {@code stubs} argument, e.g. {@code resume}. */
    String value();
}
