package dev.vitae.kit.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problems of its own that an operation answers, each as status and code ({@code "409 too_many_jobs"}); on a class, those of
 * all its operations. What every operation of its kind answers by the rules of the house is not repeated here.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Problems {

    String[] value();
}
