package dev.vitae.vacancy.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.vacancy.feeds.FeedEvent.Day;
import dev.vitae.vacancy.feeds.FeedEvent.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** What Apple's, Google's and Outlook's calendars insist on (RFC 5545), line by line, and what a parser makes of it. */
class FeedTest {

    private static final FeedEvent INTERVIEW = new FeedEvent(
            "0197@vitae",
            3,
            Instant.parse("2026-03-01T09:00:00Z"),
            Instant.parse("2026-03-02T10:11:12Z"),
            new Span(Instant.parse("2026-03-20T13:30:00Z"), Optional.of(Instant.parse("2026-03-20T14:15:00Z"))),
            "Interview: Développeur; Café, Bar \\ Söhne",
            Optional.of("Straße 1,\nBerlin"),
            "Interview",
            URI.create("http://localhost:8080/api/v1/jobs/0197"));

    private static final String LONG = "Deadline" + ": 面接".repeat(40);

    @Test
    void isACalendarThatAParserAndItsValidatorAccept() throws ParserException, IOException {
        Calendar calendar = parsed(Feed.of(List.of(INTERVIEW, deadline(LONG))));

        assertThat(calendar.validate().getEntries()).isEmpty();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Interview: Développeur; Café, Bar \\ Söhne", LONG);
        assertThat(events.get(0).getLocation().getValue()).isEqualTo("Straße 1,\nBerlin");
    }

    @Test
    void writesLinesOfAtMost75OctetsThatEndInCrLfAndCutNoCharacter() {
        String file = text(Feed.of(List.of(INTERVIEW, deadline(LONG))));

        assertThat(file).doesNotContainPattern("(?<!\r)\n").endsWith("END:VCALENDAR\r\n");
        for (String line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        assertThat(unfolded(file)).contains("SUMMARY:" + LONG + "\r\n");
    }

    @Test
    void escapesWhatWouldEndAValue() {
        assertThat(unfolded(text(Feed.of(List.of(INTERVIEW)))))
                .contains("SUMMARY:Interview: Développeur\\; Café\\, Bar \\\\ Söhne\r\n")
                .contains("LOCATION:Straße 1\\,\\nBerlin\r\n");
    }

    @Test
    void letsNobodyWriteALineOfTheirOwn() {
        String file = unfolded(text(Feed.of(List.of(deadline("x\r\nATTENDEE:mailto:a@example.com\rURL:http://b")))));

        assertThat(file.lines()).noneMatch(line -> line.startsWith("ATTENDEE") || line.equals("URL:http://b"));
    }

    @Test
    void saysOfEachEventWhatIsRequiredAndHowItIsKnownAgain() {
        assertThat(unfolded(text(Feed.of(List.of(INTERVIEW)))).lines())
                .containsSubsequence("BEGIN:VCALENDAR", "PRODID:-//Vitae//Jobs//EN", "VERSION:2.0")
                .contains(
                        "UID:0197@vitae",
                        "SEQUENCE:3",
                        "DTSTAMP:20260302T101112Z",
                        "LAST-MODIFIED:20260302T101112Z",
                        "CREATED:20260301T090000Z",
                        "CATEGORIES:Interview",
                        "URL:http://localhost:8080/api/v1/jobs/0197",
                        "X-WR-CALNAME:Vitae",
                        "X-PUBLISHED-TTL:PT1H",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .noneMatch(line -> line.startsWith("METHOD"));
    }

    @Test
    void writesTimesInUtcAndWarnsAnHourBefore() {
        assertThat(unfolded(text(Feed.of(List.of(INTERVIEW)))).lines())
                .contains("DTSTART:20260320T133000Z", "DTEND:20260320T141500Z", "TRANSP:OPAQUE")
                .containsSubsequence("BEGIN:VALARM", "TRIGGER:-PT1H", "ACTION:DISPLAY", "END:VALARM");
    }

    @Test
    void writesDaysAsDaysThatKeepNobodyBusyAndWarnsTheMorningBefore() {
        assertThat(unfolded(text(Feed.of(List.of(deadline("Deadline"))))).lines())
                .contains(
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "TRANSP:TRANSPARENT",
                        "TRIGGER:-PT15H");
    }

    @Test
    void takesAnInterviewWithoutAnEndForAnHour() {
        FeedEvent open = new FeedEvent(
                "1@vitae",
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                new Span(Instant.parse("2026-03-20T13:30:00Z"), Optional.empty()),
                "Interview",
                Optional.empty(),
                "Interview",
                URI.create("http://localhost/1"));

        assertThat(text(Feed.of(List.of(open)))).contains("DTEND:20260320T143000Z");
    }

    @Test
    void isTheSameFileAsLongAsNothingChanges() throws ParserException, IOException {
        assertThat(Feed.of(List.of(INTERVIEW))).isEqualTo(Feed.of(List.of(INTERVIEW)));
        assertThat(parsed(Feed.of(List.of())).getComponents()).isEmpty();
    }

    private static FeedEvent deadline(String summary) {
        return new FeedEvent(
                "deadline-2@vitae",
                0,
                Instant.parse("2026-03-01T09:00:00.123456Z"),
                Instant.parse("2026-03-01T09:00:00.123456Z"),
                new Day(LocalDate.of(2026, 12, 31)),
                summary,
                Optional.empty(),
                "Deadline",
                URI.create("http://localhost:8080/api/v1/jobs/2"));
    }

    private static Calendar parsed(byte[] file) throws ParserException, IOException {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "").replace("\r\n\t", "");
    }
}
