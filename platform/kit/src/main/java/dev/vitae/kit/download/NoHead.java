package dev.vitae.kit.download;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a GET that leaves something behind, so that HEAD, which would do all the same, is refused: {@link HeadRefused}. */
@NameBinding
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NoHead {

    /** The methods that the address takes, as {@code Allow} names them. */
    String allow() default "GET";
}
