package dev.vitae.identity.profiles;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of one line in which there is something to see. Absent and empty ones are others' business. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Printable.Check.class)
public @interface Printable {

    String message() default "Write one line of visible characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Control characters, line breaks and halves of surrogate pairs are not to be printed. */
    class Check implements ConstraintValidator<Printable, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null
                    || text.isEmpty()
                    || !text.isBlank() && text.codePoints().noneMatch(Check::isHidden);
        }

        private static boolean isHidden(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
                default -> false;
            };
        }
    }
}
