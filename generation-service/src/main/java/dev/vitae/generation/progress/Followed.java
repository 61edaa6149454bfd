package dev.vitae.generation.progress;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an address under which progress is streamed: {@link ProgressAdmission}. */
@NameBinding
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Followed {

    /** What the address names; for the filter it means nothing. */
    Subject value() default Subject.GENERATION;
}
