package dev.vitae.generation.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.generation.steps.WizardStep;
import dev.vitae.generation.steps.WizardStep.Field;
import dev.vitae.generation.steps.WizardSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to ask next: the first thing in the order of the steps that the draft lacks. What may be left out is asked for twice at
 * most, and not again once it was skipped; what is required comes back at the end.
 */
final class Questions {

    private static final int TWICE = 2;

    private final WizardSteps steps;

    Questions(WizardSteps steps) {
        this.steps = steps;
    }

    /** @param asks pointer of what is asked for */
    record Question(String asks, String text, String example) {}

    /** @param history of all exchanges, the newest one last */
    Optional<Question> next(ObjectNode draft, List<Exchange> history) {
        List<Asked> missing =
                steps.all().stream().flatMap(step -> missing(step, draft)).toList();
        return missing.stream()
                .filter(asked -> !skipped(asked, history))
                .findFirst()
                .or(() -> missing.stream().filter(Asked::required).findFirst())
                .map(Asked::question);
    }

    private static boolean skipped(Asked asked, List<Exchange> history) {
        String pointer = asked.question().asks();
        List<Exchange> before =
                history.stream().filter(it -> pointer.equals(it.asks())).toList();
        return before.stream().anyMatch(it -> Said.nothing(it.said()))
                || asked.isOptionalValue() && before.size() >= TWICE;
    }

    private static Stream<Asked> missing(WizardStep step, ObjectNode draft) {
        return step.list() == null
                ? step.fields().stream()
                        .filter(field -> isMissing(draft, field.pointer()))
                        .map(field -> Asked.of(field, field.pointer(), ""))
                : entries(step, draft).stream();
    }

    private static List<Asked> entries(WizardStep step, ObjectNode draft) {
        WizardStep.Entries list = step.list();
        String root = list.pointer().substring(0, list.pointer().length() - 2);
        List<Asked> missing = new ArrayList<>();
        int entries = draft.at(root).size();
        for (int i = 0; i < entries; i++) {
            String entry = root + "/" + i;
            String known = known(draft.at(entry), i);
            step.fields().stream()
                    .filter(field -> isMissing(draft, entry + "/" + field.member()))
                    .map(field -> Asked.of(field, entry + "/" + field.member(), known))
                    .forEach(missing::add);
        }
        if (entries < list.maxEntries()) {
            String text = entries == 0 ? list.question() : list.another();
            missing.add(new Asked(new Question(list.pointer(), text, list.example()), false, false));
        }
        return missing;
    }

    /** What an entry is called in a question. */
    private static String known(JsonNode entry, int place) {
        return Stream.of("position", "degree", "company", "institution")
                .map(member -> entry.path(member).asText(""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("number " + (place + 1));
    }

    static boolean isMissing(ObjectNode draft, String pointer) {
        JsonNode value = draft.at(pointer.replaceFirst("/-$", ""));
        return value.isMissingNode()
                || value.isNull()
                || value.isArray() && value.isEmpty()
                || value.isTextual() && value.asText().isBlank();
    }

    /** @param isOptionalValue whether it is one value that may be left out; a list is asked for until nobody has more */
    private record Asked(Question question, boolean required, boolean isOptionalValue) {

        static Asked of(Field field, String pointer, String known) {
            String text = field.question().replace("%s", known);
            return new Asked(new Question(pointer, text, field.example()), field.required(), !field.required());
        }
    }
}
