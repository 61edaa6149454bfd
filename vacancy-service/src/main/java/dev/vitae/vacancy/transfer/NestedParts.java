package dev.vitae.vacancy.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.FieldErrors;
import dev.vitae.kit.problem.Problem;
import dev.vitae.vacancy.jobs.BroughtJob;
import dev.vitae.vacancy.jobs.EntryBody;
import dev.vitae.vacancy.jobs.EntryRules;
import dev.vitae.vacancy.jobs.sent.Sent;
import dev.vitae.vacancy.jobs.sent.SentKind;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import dev.vitae.vacancy.sheets.Fault;
import dev.vitae.vacancy.sheets.Sheet.Line;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What our own exports tell of a job beside its members: history, entries and what was sent. Faults are added to a list. */
final class NestedParts {

    private static final int MOST_STOPS = 1000;
    private static final int MOST_ENTRIES = 500;

    /** As exports write them. */
    record History(
            JobStatus from,
            @NotNull JobStatus to,
            @NotNull Instant occurredAt,
            @Size(min = 1, max = 2000) String note,
            boolean forced) {}

    record What(
            @NotNull SentKind kind,
            @NotNull UUID id,
            @NotNull @Min(0) Long version,
            @NotNull Instant sentAt,
            @Min(0) @Max(100) Integer matchScore) {}

    private record Done(Instant doneAt) {}

    private record Vacancy(UUID vacancyId) {}

    private final Line line;
    private final ObjectMapper json;
    private final Validator validator;
    private final List<Fault> faults;

    NestedParts(Line line, ObjectMapper json, Validator validator, List<Fault> faults) {
        this.line = line;
        this.json = json;
        this.validator = validator;
        this.faults = faults;
    }

    /** Empty where the file tells none. */
    Optional<List<BroughtJob.Stop>> history() {
        return list("history", MOST_STOPS).filter(stops -> !stops.isEmpty()).map(nodes -> nodes.stream()
                .map(node -> read("history", node, History.class))
                .flatMap(Optional::stream)
                .map(stop -> new BroughtJob.Stop(stop.from(), stop.to(), stop.occurredAt(), stop.note(), stop.forced()))
                .toList());
    }

    /** Empty where the file tells none. */
    Optional<List<BroughtJob.Entry>> entries() {
        return list("entries", MOST_ENTRIES).map(nodes -> nodes.stream()
                .map(this::entry)
                .flatMap(Optional::stream)
                .toList());
    }

    Optional<Sent> sent() {
        JsonNode sent = line.whole().path("sent");
        return sent.isObject()
                ? read("sent", sent, What.class)
                        .map(it -> new Sent(it.kind(), it.id(), it.version(), it.sentAt(), it.matchScore()))
                : Optional.empty();
    }

    /** Of a vacancy that the person may have, or have had. */
    Optional<UUID> vacancyId() {
        return read("vacancyId", line.whole(), Vacancy.class).map(Vacancy::vacancyId);
    }

    private Optional<BroughtJob.Entry> entry(JsonNode node) {
        return read("entries", node, EntryBody.class).flatMap(body -> {
            try {
                EntryRules.check(body);
            } catch (Problem problem) {
                problem.errors().forEach(error -> fault("entries", error.code(), error.message()));
                return Optional.empty();
            }
            return read("entries", node, Done.class).map(done -> new BroughtJob.Entry(body, done.doneAt()));
        });
    }

    private Optional<List<JsonNode>> list(String member, int most) {
        JsonNode nodes = line.whole().path(member);
        if (!nodes.isArray()) {
            return Optional.empty();
        }
        if (nodes.size() > most) {
            fault(member, "size", "At most " + most + " of a job.");
            return Optional.of(List.of());
        }
        List<JsonNode> list = new ArrayList<>();
        nodes.forEach(list::add);
        return Optional.of(list);
    }

    private <T> Optional<T> read(String member, JsonNode node, Class<T> type) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        try {
            T value = json.treeToValue(node, type);
            var errors = value == null ? List.<FieldError>of() : FieldErrors.of(validator.validate(value));
            errors.forEach(error -> fault(member, error.code(), error.pointer() + ": " + error.message()));
            return errors.isEmpty() ? Optional.ofNullable(value) : Optional.empty();
        } catch (JsonProcessingException e) {
            fault(member, "form_invalid", "This has not the form of our exports.");
            return Optional.empty();
        }
    }

    private void fault(String member, String code, String detail) {
        faults.add(new Fault(line.number(), member, code, detail));
    }
}
