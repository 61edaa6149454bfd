package dev.vitae.vacancy.postings;

import dev.vitae.vacancy.salaries.Salary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A posting while it is read: who states a member first, states it. */
public final class Draft {

    /** What no database keeps: control characters, and halves of characters. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]");

    private record Stated(Object value, double confidence) {}

    private final Map<Member, Stated> stated = new EnumMap<>(Member.class);
    private final List<PostingWarning> warnings = new ArrayList<>();
    private final List<Cut> cut = new ArrayList<>();

    public boolean has(Member member) {
        return stated.containsKey(member);
    }

    /** @param confidence 0 to 1 */
    public void state(Member member, Object value, double confidence) {
        stated.putIfAbsent(member, new Stated(value, Math.round(confidence * 100) / 100.0));
    }

    /** A name on one line, of the length that a vacancy has room for; a blank one states nothing. */
    public void name(Member member, String text, double confidence) {
        String line = text == null
                ? ""
                : UNSTORABLE
                        .matcher(text)
                        .replaceAll("")
                        .replaceAll("\\s+", " ")
                        .strip();
        if (!line.isEmpty()) {
            state(member, shortened(line, Posting.LONGEST_NAME), confidence);
        }
    }

    public void description(String text, double confidence) {
        String whole = UNSTORABLE.matcher(text).replaceAll("").strip();
        if (whole.isEmpty()) {
            return;
        }
        if (whole.length() > Posting.LONGEST_DESCRIPTION && !has(Member.DESCRIPTION)) {
            warn(PostingWarning.descriptionShortened(whole.length() - Posting.LONGEST_DESCRIPTION));
        }
        state(Member.DESCRIPTION, shortened(whole, Posting.LONGEST_DESCRIPTION), confidence);
    }

    public void warn(PostingWarning warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    public void cut(List<Cut> runs) {
        cut.addAll(runs);
    }

    public Optional<String> text(Member member) {
        return Optional.ofNullable(stated.get(member)).map(Stated::value).map(Object::toString);
    }

    /** @param today a deadline before it is over, which is worth a warning */
    public Posting posting(LocalDate today) {
        LocalDate deadline = value(Member.DEADLINE, LocalDate.class);
        if (deadline != null && deadline.isBefore(today)) {
            warn(PostingWarning.deadlineOver(deadline.toString()));
        }
        if (!cut.isEmpty()) {
            warn(PostingWarning.pageLeftOut(cut.stream().mapToInt(Cut::lines).sum()));
        }
        Map<String, Double> confidence = new LinkedHashMap<>();
        stated.forEach((member, it) -> confidence.put(member.json(), it.confidence()));
        return new Posting(
                value(Member.COMPANY, String.class),
                value(Member.JOB_POSITION, String.class),
                value(Member.LOCATION, String.class),
                value(Member.SALARY, Salary.class),
                value(Member.DEADLINE, LocalDate.class),
                value(Member.LANGUAGE, String.class),
                types(),
                value(Member.WORK_FORMAT, WorkFormat.class),
                value(Member.DESCRIPTION, String.class),
                value(Member.URL, String.class),
                confidence,
                List.copyOf(warnings),
                cut.stream().limit(MOST_CUTS).toList());
    }

    private static final int MOST_CUTS = 50;

    private List<EmploymentType> types() {
        List<?> types = value(Member.EMPLOYMENT_TYPES, List.class);
        return types == null
                ? List.of()
                : types.stream().map(EmploymentType.class::cast).toList();
    }

    private <T> T value(Member member, Class<T> type) {
        Stated it = stated.get(member);
        return it == null ? null : type.cast(it.value());
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).stripTrailing();
    }
}
