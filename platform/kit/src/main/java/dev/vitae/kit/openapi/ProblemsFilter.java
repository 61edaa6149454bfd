package dev.vitae.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Writes {@link Problems} into the service's document, as {@code x-problems} of the operation. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ProblemsFilter implements OASFilter {

    private static final DotName PROBLEMS = DotName.createSimple(Problems.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, List<String>> byOperation = new TreeMap<>();

    public ProblemsFilter(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.value("operationId") != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                byOperation.put(
                        operation.value("operationId").asString(),
                        problems(operation.target().asMethod()));
            }
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        List<String> problems = operation.getOperationId() == null
                ? List.of()
                : byOperation.getOrDefault(operation.getOperationId(), List.of());
        if (!problems.isEmpty()) {
            operation.addExtension("x-problems", problems);
        }
        return operation;
    }

    private static List<String> problems(MethodInfo method) {
        return Stream.of(method.annotation(PROBLEMS), method.declaringClass().declaredAnnotation(PROBLEMS))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .map(AnnotationInstance::value)
                .map(AnnotationValue::asStringArray)
                .flatMap(Stream::of)
                .distinct()
                .sorted()
                .toList();
    }
}
