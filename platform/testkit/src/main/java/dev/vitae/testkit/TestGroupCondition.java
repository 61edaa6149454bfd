package dev.vitae.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides whether a {@link TestGroup} runs here. */
final class TestGroupCondition implements ExecutionCondition {
    private static final ConditionEvaluationResult NO_GROUP = ConditionEvaluationResult.enabled("in no group");

    private final String path;
    private final Set<String> required;

    TestGroupCondition() {
        this(
                Optional.ofNullable(System.getenv("PATH")).orElse(""),
                Optional.ofNullable(System.getenv("VITAE_REQUIRED_GROUPS")).orElse(""));
    }

    TestGroupCondition(String path, String required) {
        this.path = path;
        this.required = Set.copyOf(List.of(required.split(",")));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), TestGroup.class)
                .map(this::decide)
                .orElse(NO_GROUP);
    }

    ConditionEvaluationResult decide(TestGroup group) {
        Optional<String> tool = ToolPath.of(path, List.of(group.tools())).map(Object::toString);
        if (tool.isPresent()) {
            return ConditionEvaluationResult.enabled(tool.get());
        }
        String line = "Test group %s does not run: none of %s is on the PATH."
                .formatted(group.name(), String.join(", ", group.tools()));
        if (required.contains(group.name())) {
            throw new IllegalStateException(line);
        }
        // Surefire counts what was skipped but does not say why.
        System.out.println(line);
        return ConditionEvaluationResult.disabled(line);
    }
}
