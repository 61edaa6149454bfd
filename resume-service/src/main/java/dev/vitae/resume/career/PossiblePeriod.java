package dev.vitae.resume.career;

import dev.vitae.kit.dates.FullDate;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.Optional;

/** An end that is not before the start, and none while it goes on. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PossiblePeriod.Check.class)
public @interface PossiblePeriod {

    String message() default "This ends before it starts.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds fault with the end; dates that are none are {@link FullDate}'s business. */
    class Check implements ConstraintValidator<PossiblePeriod, Dated> {

        @Override
        public boolean isValid(Dated body, ConstraintValidatorContext context) {
            if (body.isCurrent() && body.endDate() != null) {
                return fault(context, "Leave the end out while it goes on, or isCurrent.");
            }
            Optional<LocalDate> start = FullDate.Check.valid(body.startDate());
            Optional<LocalDate> end = FullDate.Check.valid(body.endDate());
            if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
                return fault(context, context.getDefaultConstraintMessageTemplate());
            }
            return true;
        }

        private static boolean fault(ConstraintValidatorContext context, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode("endDate")
                    .addConstraintViolation();
            return false;
        }
    }
}
