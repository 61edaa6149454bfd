package dev.vitae.generation.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the day: 22:00, "10 pm", "22 Uhr", 22時. */
final class Clock {
    static final String UNIT = "clock";

    private static final int HOUR = 60;
    private static final int NOON = 12;
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.,:])(\\d{1,2})(?:[:.](\\d{2}))?\\s?(am|pm|a\\.m\\.|p\\.m\\.|uhr|時(?!間))(?!\\p{IsLatin})|(?<![\\d.,:])(\\d{1,2}):(\\d{2})(?!\\d|:\\d)");

    /** @param minutes since midnight */
    record Time(int start, int end, int minutes) {}

    private Clock() {}

    static List<Time> in(String folded) {
        List<Time> found = new ArrayList<>();
        Matcher time = TIME.matcher(folded);
        while (time.find()) {
            boolean named = time.group(1) != null;
            int hour = Integer.parseInt(named ? time.group(1) : time.group(4));
            String minute = named ? time.group(2) : time.group(5);
            boolean half = named && time.group(3).matches("[ap].*");
            int noon = half && time.group(3).startsWith("p") ? NOON : 0;
            int minutes = (half ? hour % NOON + noon : hour) * HOUR + (minute == null ? 0 : Integer.parseInt(minute));
            if (hour <= 2 * NOON) {
                found.add(new Time(time.start(), time.end(), minutes));
            }
        }
        return found;
    }
}
