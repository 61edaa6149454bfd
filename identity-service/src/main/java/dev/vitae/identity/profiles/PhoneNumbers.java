package dev.vitae.identity.profiles;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** Every phone of a profile is a number that can be dialled: with a country code, or one of the profile's country. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PhoneNumbers.Check.class)
public @interface PhoneNumbers {

    String message() default
            "Write a number that can be dialled, with + and the country code, or as in the profile's country; an extension belongs in label.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds fault with each number by itself. */
    class Check implements ConstraintValidator<PhoneNumbers, ProfileBody> {

        @Override
        public boolean isValid(ProfileBody body, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            List<Phone> phones = body.phones();
            boolean valid = true;
            for (int i = 0; i < phones.size(); i++) {
                Phone phone = phones.get(i);
                if (phone != null
                        && phone.number() != null
                        && DialableNumber.e164(phone.number(), body.region()).isEmpty()) {
                    valid = false;
                    context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                            .addPropertyNode("phones")
                            .addPropertyNode("number")
                            .inIterable()
                            .atIndex(i)
                            .addConstraintViolation();
                }
            }
            return valid;
        }
    }
}
