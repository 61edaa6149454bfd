package dev.vitae.identity.profiles;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** An assigned country code of ISO 3166-1 alpha-2, in either case; absent ones are others' business. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Country.Check.class)
public @interface Country {

    String message() default "Write the country as its two letters of ISO 3166-1, such as DE.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the list that the JDK has. */
    class Check implements ConstraintValidator<Country, String> {

        private static final Pattern TWO_LETTERS = Pattern.compile("[A-Za-z]{2}");
        private static final Set<String> ASSIGNED = Set.of(Locale.getISOCountries());

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null
                    || TWO_LETTERS.matcher(code).matches() && ASSIGNED.contains(code.toUpperCase(Locale.ROOT));
        }
    }
}
