package dev.vitae.generation.progress;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a resource under whose address the progress of {@code {id}} is streamed: {@link ProgressAdmission}. */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface Followed {

    /** What {@code {id}} names; for the filter it means nothing. */
    Subject value() default Subject.GENERATION;
}
