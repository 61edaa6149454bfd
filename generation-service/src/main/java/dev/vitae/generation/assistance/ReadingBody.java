package dev.vitae.generation.assistance;

import dev.vitae.generation.llm.ReadingRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What resume-service asks about a file; sample in {@code contracts/reading-question.json}.
 *
 * @param readingId what the calls and their money are known by
 * @param tenantId null outside a tenant
 * @param withinMs after which nobody waits for the answer
 */
public record ReadingBody(
        @NotNull UUID readingId,
        UUID tenantId,
        @NotNull @Min(100) @Max(60_000) Long withinMs,
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid Line> lines,
        @NotNull @Size(min = 1, max = 60) List<@NotNull @Valid Member> members,
        @NotNull @Size(max = 1_000) List<@NotNull Place> unread) {

    /** A line of the file. */
    public record Line(int page, int line, @NotNull @Size(max = 5_000) String text) {}

    /** As {@link ReadingRequest.Member}. */
    public record Member(
            @NotNull @Pattern(regexp = "(?:/[A-Za-z0-9-]{1,40}){1,6}", message = "is a JSON pointer") String path,
            @NotNull @Pattern(regexp = "text|date", message = "is text or date") String kind,
            @Size(max = 10_000) String now,
            @Size(max = 10) Map<String, @Size(max = 255) String> known,
            Integer page,
            Integer line) {}

    /** A line of the file, without its text. */
    public record Place(int page, int line) {}

    AskedReading asked() {
        return new AskedReading(readingId, tenantId, 1, Duration.ofMillis(withinMs), request());
    }

    private ReadingRequest request() {
        return new ReadingRequest(
                lines.stream()
                        .map(line -> new ReadingRequest.Line(line.page(), line.line(), line.text()))
                        .toList(),
                members.stream()
                        .map(member -> new ReadingRequest.Member(
                                member.path(),
                                member.kind(),
                                member.now(),
                                member.known(),
                                member.page(),
                                member.line()))
                        .toList(),
                unread.stream()
                        .map(place -> new ReadingRequest.Place(place.page(), place.line()))
                        .toList());
    }
}
