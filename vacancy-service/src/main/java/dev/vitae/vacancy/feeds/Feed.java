package dev.vitae.vacancy.feeds;

import dev.vitae.vacancy.feeds.FeedEvent.Day;
import dev.vitae.vacancy.feeds.FeedEvent.Span;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar to subscribe to (RFC 5545, RFC 7986). Times are UTC, which every calendar shows in its person's own time without
 * being told about zones; days are days. It has no METHOD: it is read, not sent.
 */
public final class Feed {

    private static final String NAME = "Vitae";
    private static final String PRODUCT = "-//Vitae//Jobs//EN";

    /** How often calendars are asked to look. */
    private static final Duration REFRESH = Duration.ofHours(1);

    /** Of an interview; of a day, nine o'clock of the day before. */
    private static final Duration HOUR_BEFORE = Duration.ofHours(-1);

    private static final Duration MORNING_BEFORE = Duration.ofHours(-15);

    private Feed() {}

    /** The file; the same events give the same bytes. */
    public static byte[] of(List<FeedEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", NAME));
        calendar.add(new XProperty("NAME", NAME));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        XProperty refresh = new XProperty("REFRESH-INTERVAL", REFRESH.toString());
        refresh.add(Value.DURATION);
        calendar.add(refresh);
        events.forEach(event -> calendar.add(event(event)));
        return Folding.folded(calendar.toString());
    }

    private static VEvent event(FeedEvent from) {
        VEvent event = new VEvent(false);
        event.add(new Uid(from.uid()));
        event.add(new DtStamp(from.changed()));
        event.add(new Created(from.created()));
        event.add(new LastModified(from.changed()));
        event.add(new Sequence(from.revision()));
        if (from.when() instanceof Day day) {
            event.add(new DtStart<>(day.date()));
            event.add(new DtEnd<>(day.date().plusDays(1)));
            event.add(ImmutableTransp.TRANSPARENT);
        } else if (from.when() instanceof Span span) {
            event.add(new DtStart<>(span.begin()));
            event.add(new DtEnd<>(span.until()));
            event.add(ImmutableTransp.OPAQUE);
        }
        event.add(new Summary(said(from.summary())));
        from.where().ifPresent(where -> event.add(new Location(said(where))));
        event.add(new Categories(from.category()));
        event.add(new Url(from.about()));
        event.add(alarm(from));
        return event;
    }

    private static VAlarm alarm(FeedEvent event) {
        VAlarm alarm = new VAlarm(event.when() instanceof Day ? MORNING_BEFORE : HOUR_BEFORE);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(said(event.summary())));
        return alarm;
    }

    /** ical4j escapes line feeds, and lets every other control character through. */
    private static String said(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n]]", " ").strip();
    }
}
