package dev.vitae.document;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component that keeps the members a record does not know, on a level with those it knows. Its own name is one
 * that no client writes, so that a member called {@code other} is kept like any other unknown one.
 */
@JacksonAnnotationsInside
@JsonAnySetter
@JsonAnyGetter
@JsonProperty("\u0000")
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface OtherMembers {}
