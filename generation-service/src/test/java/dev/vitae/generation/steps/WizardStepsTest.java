package dev.vitae.generation.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ContentRules;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Violation;
import dev.vitae.generation.steps.WizardStep.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the steps say of their fields is what the rules of résumés say. */
class WizardStepsTest {

    private static final WizardSteps STEPS = WizardSteps.shipped();

    private static final Set<String> CHECKED_BY_FORM = Set.of("url");

    static Stream<Field> fields() {
        return STEPS.all().stream().flatMap(step -> step.fields().stream());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isRequiredWhereTheRulesRequireIt(Field field) throws JsonProcessingException {
        String pointer = field.pointer().replace("/-", "/0");
        ResumeContent without =
                content("{\"personalInfo\": {}, \"experience\": [{}], \"education\": [{}], \"skills\": []}");

        assertThat(ContentRules.written().check(without).stream()
                        .filter(it -> it.code().equals("required"))
                        .map(Violation::pointer)
                        .anyMatch(pointer::equals))
                .as(pointer)
                .isEqualTo(field.required());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isAsLongAsTheRulesAllow(Field field) throws JsonProcessingException {
        assertThat(isTooLong(field, field.maxLength())).as(field.pointer()).isFalse();
        assertThat(isTooLong(field, field.maxLength() + 1))
                .as(field.pointer())
                .isEqualTo(!CHECKED_BY_FORM.contains(field.kind()));
    }

    private static boolean isTooLong(Field field, int length) throws JsonProcessingException {
        String value = "\"" + "x".repeat(length) + "\"";
        String[] path = field.pointer().substring(1).split("/");
        for (int i = path.length - 1; i >= 0; i--) {
            value = path[i].equals("-") ? "[" + value + "]" : "{\"" + path[i] + "\": " + value + "}";
        }
        List<Violation> unkeepable = StepCheck.unkeepable(content(value));
        return unkeepable.stream().anyMatch(it -> it.code().equals("too_long"));
    }

    private static ResumeContent content(String json) throws JsonProcessingException {
        return new ContentJson().read(json);
    }
}
