package dev.vitae.generation.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.generation.llm.NamedValues.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values that a model has named of one place of the draft, as a proposal; those of a wrong form are passed over. */
final class ModelValues {

    private ModelValues() {}

    /** @param place an entry of a list, or a member */
    static Optional<Proposal> proposal(ObjectNode draft, String place, List<Named> named) {
        if (place.matches("/\\w+/\\d+")) {
            return entry(draft, place, named);
        }
        List<Named> right = named.stream()
                .filter(it -> !it.path().startsWith("/personalInfo/")
                        || SaidValue.of(kind(it.path()), it.path(), it.value()).isPresent())
                .toList();
        List<Op> patch = right.stream()
                .limit(place.endsWith("/-") ? 50 : 1)
                .map(it -> Op.add(it.path(), it.value().strip()))
                .toList();
        return patch.isEmpty() ? Optional.empty() : Optional.of(new Proposal(says(named), patch));
    }

    private static Optional<Proposal> entry(ObjectNode draft, String place, List<Named> named) {
        ObjectNode values = draft.objectNode();
        for (Named it : named) {
            String member = it.path().substring(it.path().lastIndexOf('/') + 1);
            if (member.equals("startDate")) {
                SaidPeriod.in(it.value()).ifPresent(period -> period.writeTo(values));
            } else if (!values.has(member)) {
                values.put(member, it.value().strip());
            }
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (draft.at(place).isMissingNode()) {
            // A further entry says at least what or where it was.
            boolean saysWhich = List.of("position", "company", "degree", "institution").stream()
                    .anyMatch(values::has);
            return saysWhich
                    ? Optional.of(new Proposal(says(named), List.of(Op.add(place.replaceFirst("\\d+$", "-"), values))))
                    : Optional.empty();
        }
        List<Op> patch = new ArrayList<>(Reading.same(draft, place));
        values.properties().forEach(value -> patch.add(Op.add(place + "/" + value.getKey(), value.getValue())));
        return Optional.of(new Proposal(says(named), patch));
    }

    private static String kind(String path) {
        return switch (path) {
            case "/personalInfo/email" -> "email";
            case "/personalInfo/phone" -> "phone";
            case "/personalInfo/location" -> "place";
            case "/personalInfo/linkedin", "/personalInfo/website" -> "url";
            default -> "name";
        };
    }

    private static String says(List<Named> named) {
        return named.stream().map(it -> it.value().strip()).distinct().collect(Collectors.joining(", "));
    }
}
