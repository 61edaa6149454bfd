package dev.vitae.identity.tenants;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A currency that some country pays with, by its ISO 4217 code. Java knows former ones as well, which are refused. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CurrencyCode.Check.class)
@interface CurrencyCode {

    String message() default "A currency by its ISO 4217 code, such as EUR.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Knows the currencies of all countries. */
    final class Check implements ConstraintValidator<CurrencyCode, String> {

        private final Set<String> codes = Stream.of(Locale.getISOCountries())
                .map(country -> Currency.getInstance(new Locale("", country)))
                .filter(Objects::nonNull)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || codes.contains(code);
        }
    }
}
