package dev.vitae.resume.parsing.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ContentRules;
import dev.vitae.document.Limits;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Violation;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.resume.parsing.Warning;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes what was read keep the document's rules without losing a word of it: what breaks one is moved to
 * {@code sections}, with a warning where it was.
 */
final class Fitting {

    private static final Map<String, Integer> LINES =
            Map.of("summary", Limits.SUMMARY, "description", Limits.DESCRIPTION);

    private final ContentJson json = new ContentJson();
    private final Map<String, Warning> warnings = new LinkedHashMap<>();
    /** Pointer of what was taken out last: a member may break several rules, and an object be gone with it. */
    private String gone;

    private final Deque<List<String>> moved = new ArrayDeque<>();

    /** What keeps the rules, and a warning for each member that something was moved out of. */
    record Fitted(ResumeContent content, List<Warning> warnings) {}

    /** @throws UnreadableFile when all of it together is more than a résumé may hold */
    Fitted fit(ResumeContent content) {
        ResumeContent fitting = content;
        List<Violation> violations = check(fitting);
        // Taking out what breaks a rule can only uncover an object that has lost what it was about: that goes next.
        while (!violations.isEmpty()) {
            fitting = without(fitting, violations);
            violations = check(fitting);
        }
        fitting = Surplus.kept(fitting, moved.stream().flatMap(List::stream).toList());
        check(fitting);
        return new Fitted(fitting, List.copyOf(warnings.values()));
    }

    private static List<Violation> check(ResumeContent content) {
        List<Violation> violations = ContentRules.parsed().check(content);
        if (violations.stream().anyMatch(violation -> violation.pointer().isEmpty())) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_COMPLEX);
        }
        return violations;
    }

    private ResumeContent without(ResumeContent content, List<Violation> violations) {
        JsonNode root = json.tree(content);
        gone = " ";
        // From the end, so that what is taken out of a list does not move what is still to be taken.
        for (int i = violations.size() - 1; i >= 0; i--) {
            take(root, violations.get(i));
        }
        try {
            return json.read(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("content that was content before", impossible);
        }
    }

    private void take(JsonNode root, Violation violation) {
        String pointer = violation.pointer();
        if (pointer.equals(gone) || pointer.startsWith(gone + "/")) {
            return;
        }
        String member = pointer.substring(pointer.lastIndexOf('/') + 1);
        String parentPointer = pointer.substring(0, pointer.lastIndexOf('/'));
        JsonNode parent = root.at(parentPointer);
        switch (violation.code()) {
            case "required" -> take(root, new Violation(parentPointer, "incomplete", violation.message()));
            case "too_many" -> tooMany((ArrayNode) parent.get(member), pointer);
            case "end_before_start" -> contradiction((ObjectNode) parent, pointer);
            case "invalid_url" -> {
                // A link of an employment is nothing without its address.
                boolean whole = member.equals("link");
                take(root, new Violation(whole ? parentPointer : pointer, "unusable", violation.message()));
            }
            case "invalid_precision" -> ((ObjectNode) parent).remove(member);
            default -> {
                gone = pointer;
                if (parent instanceof ArrayNode list) {
                    move(list.remove(Integer.parseInt(member)), parentPointer);
                } else if (LINES.containsKey(member) && parent.get(member).isTextual()) {
                    cut((ObjectNode) parent, member, pointer);
                } else {
                    move(((ObjectNode) parent).remove(member), pointer);
                }
            }
        }
    }

    private void tooMany(ArrayNode list, String pointer) {
        int most = Surplus.most(pointer);
        while (list.size() > most) {
            move(list.remove(list.size() - 1), pointer);
        }
    }

    /** Nothing tells which of the two dates is wrong, so neither is stated as one. */
    private void contradiction(ObjectNode period, String pointer) {
        String about = text(period, period.has("institution") ? "institution" : "company");
        String stated = shown(period, "startDate") + " – " + shown(period, "endDate");
        moved.addFirst(List.of(about == null ? stated : about + ": " + stated));
        period.remove(List.of("startDate", "startDatePrecision", "endDate"));
        period.put("endDatePrecision", "unknown");
        warn("dates_contradict", "The end lies before the start; both were moved to the sections.", pointer);
    }

    private static String shown(ObjectNode period, String date) {
        return period.has(date + "Precision") ? text(period, date).substring(0, 4) : text(period, date);
    }

    /** Keeps the lines that fit. */
    private void cut(ObjectNode parent, String member, String pointer) {
        String text = parent.get(member).asText();
        int end = Math.min(LINES.get(member), text.length());
        int line = text.lastIndexOf('\n', end);
        if (text.isBlank() || line <= 0) {
            move(parent.remove(member), pointer);
            return;
        }
        parent.put(member, text.substring(0, line));
        move(parent.textNode(text.substring(line + 1)), pointer);
    }

    private void move(JsonNode node, String pointer) {
        Set<String> texts = new LinkedHashSet<>();
        collect(node, texts);
        if (!texts.isEmpty()) {
            moved.addFirst(List.copyOf(texts));
            warn(
                    "member_moved",
                    "What was read here has an unusual form or size; it was moved to the sections.",
                    pointer);
        }
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isTextual() && !node.asText().isBlank()) {
            texts.add(node.asText());
        }
        node.forEach(part -> collect(part, texts));
    }

    private void warn(String code, String message, String pointer) {
        warnings.putIfAbsent(pointer, new Warning(code, message, pointer));
    }

    private static String text(ObjectNode node, String member) {
        return node.hasNonNull(member) ? node.get(member).asText() : null;
    }
}
