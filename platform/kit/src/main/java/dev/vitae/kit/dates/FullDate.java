package dev.vitae.kit.dates;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day of the calendar as ISO 8601 writes it, {@code 2019-03-01}; absent ones are others' business. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FullDate.Check.class)
public @interface FullDate {

    String message() default "Write a day that exists as YYYY-MM-DD, such as 2019-03-01.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Four digits make a year: others that LocalDate takes are beyond what the table holds. */
    class Check implements ConstraintValidator<FullDate, String> {

        private static final Pattern FORM = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || valid(text).isPresent();
        }

        /** The day that a text is; empty for what is none. */
        public static Optional<LocalDate> valid(String text) {
            if (text == null || !FORM.matcher(text).matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
