package dev.vitae.kit.addresses;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A path that one method of a resource answers.
 *
 * @param path what fits it
 * @param literals characters of it that are no parameters
 * @param method of HTTP, in capitals
 */
record Address(Pattern path, int literals, String method) {

    /** {@code {name}} or {@code {name: what fits}}. */
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+))?}");

    static Stream<Address> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods()).flatMap(method -> of(resource, method));
    }

    private static Stream<Address> of(Class<?> resource, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                .map(annotation -> of(
                        slashed(resource.getAnnotation(Path.class)) + slashed(method.getAnnotation(Path.class)),
                        annotation.getAnnotation(HttpMethod.class).value()));
    }

    private static Address of(String template, String method) {
        return new Address(
                pattern(template), PARAMETER.matcher(template).replaceAll("").length(), method);
    }

    private static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(template);
        int end = 0;
        while (parameter.find()) {
            String fits =
                    parameter.group(1) == null ? "[^/]+" : parameter.group(1).strip();
            pattern.append(Pattern.quote(template.substring(end, parameter.start())))
                    .append("(?:")
                    .append(fits)
                    .append(')');
            end = parameter.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(template.substring(end))) + "/?");
    }

    private static String slashed(Path path) {
        String said = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
        return said.isEmpty() ? "" : "/" + said;
    }
}
