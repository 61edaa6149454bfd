package dev.vitae.kit.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What Bean Validation found, as a problem says it: the code is the constraint's name in snake_case. */
public final class FieldErrors {

    private FieldErrors() {}

    /** In the order of their pointers. */
    public static List<FieldError> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(FieldErrors::of)
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
    }

    private static FieldError of(ConstraintViolation<?> violation) {
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(
                JsonPointer.of(violation.getPropertyPath()),
                code.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT),
                violation.getMessage());
    }
}
