package dev.vitae.resume.parsing.assistance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.DatePrecision;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.TextLine;
import dev.vitae.resume.parsing.content.Dates;
import dev.vitae.resume.parsing.provenance.Origin;
import dev.vitae.resume.parsing.wording.DateFinder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills what a reading left open with what a model names, as far as the file says so: a text is taken where its words stand
 * in the file, and in the file's own wording; a date where the date reader finds it there. What the file does not say, what
 * nobody asked for, and what would break a rule changes nothing.
 */
public final class Completion {

    private static final Pattern ENTRY = Pattern.compile("(/\\w+/)(\\d+)/(\\w+)");

    private final ParsedResume parsed;
    private final Doubts doubts;
    private final List<TextLine> lines;
    private final List<FileText> texts;
    private final FileDates dates;
    private final Draft draft;
    private final Map<String, Origin> origins;
    private final Set<Integer> taken = new LinkedHashSet<>();

    private Completion(ParsedResume parsed, Doubts doubts, DateFinder dates) {
        this.parsed = parsed;
        this.doubts = doubts;
        this.lines = parsed.lines();
        this.texts = FileText.readings(lines);
        this.dates = new FileDates(lines, dates);
        this.draft = new Draft(parsed.content());
        this.origins = new LinkedHashMap<>(parsed.origins().byPointer());
    }

    /** The reading with what holds of the named values. */
    public static ParsedResume of(ParsedResume parsed, Doubts doubts, List<NamedValue> named, DateFinder dates) {
        Completion completion = new Completion(parsed, doubts, dates);
        completion.take(named);
        return completion.taken.isEmpty() ? parsed : completion.completed();
    }

    private void take(List<NamedValue> named) {
        Map<String, OpenMember> open = doubts.members().stream()
                .collect(Collectors.toMap(OpenMember::path, member -> member, (one, same) -> one, LinkedHashMap::new));
        // An entry is begun by its names, so these come before the rest of it.
        open.values().stream().sorted(Comparator.comparing(Completion::rank)).forEach(member -> named.stream()
                .filter(value -> value.path().equals(member.path()))
                .limit(member.adds() ? named.size() : 1)
                .forEach(value -> take(member, value.value().strip())));
    }

    private static int rank(OpenMember member) {
        return member.path().endsWith("/company") || member.path().endsWith("/position") ? 0 : 1;
    }

    private void take(OpenMember member, String value) {
        if (value.isEmpty() || value.equals(member.now())) {
            return;
        }
        switch (member.kind()) {
            case TEXT -> text(member, value);
            case DATE -> date(member, value);
        }
    }

    private void text(OpenMember member, String value) {
        StringBuilder said = new StringBuilder();
        FileText.Place first = null;
        int places = 0;
        int near = near(member);
        for (String line :
                value.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            List<FileText.Place> found = found(member, line);
            int from = near;
            Optional<FileText.Place> place =
                    found.stream().min(Comparator.comparingInt(it -> Math.abs(it.line() - from)));
            if (place.isEmpty()) {
                return;
            }
            near = place.get().line();
            said.append(said.isEmpty() ? "" : "\n").append(place.get().text());
            places = first == null ? found.size() : places;
            first = first == null ? place.get() : first;
        }
        if (first != null) {
            Origin origin = Origin.ofNamed(page(first.line()), line(first.line()), first.whole(), places);
            note(draft.put(member.path(), said.toString()), origin, first.line());
        }
    }

    /** A further entry of a list may come out of what nobody could read alone. */
    private List<FileText.Place> found(OpenMember member, String words) {
        return texts.stream()
                .map(text -> text.find(words).stream()
                        .filter(place -> member.adds()
                                ? isUnread(place.line())
                                : free(member).test(place.line()))
                        .toList())
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Lines that nothing of the kind was read from for another entry: what stands there is that one's. */
    private IntPredicate free(OpenMember member) {
        Matcher entry = ENTRY.matcher(member.path());
        if (!entry.matches()) {
            return line -> true;
        }
        String kind = member.kind() == OpenMember.Kind.DATE ? "(?:start|end)?[dD]ate" : entry.group(3);
        Pattern others = Pattern.compile(entry.group(1) + "(?!" + entry.group(2) + "/)\\d+/" + kind);
        Set<Doubts.Place> theirs = parsed.origins().byPointer().entrySet().stream()
                .filter(origin -> others.matcher(origin.getKey()).matches())
                .map(origin -> new Doubts.Place(
                        origin.getValue().page(), origin.getValue().line()))
                .collect(Collectors.toSet());
        return line -> !theirs.contains(new Doubts.Place(page(line), line(line)));
    }

    private boolean isUnread(int line) {
        return doubts.unread().contains(new Doubts.Place(page(line), line(line)));
    }

    private void date(OpenMember member, String value) {
        String path = member.path();
        Optional<FileDates.Stated> stated = path.endsWith("/startDate")
                ? dates.start(value, draft.text(path.replace("/startDate", "/endDate")), near(member), free(member))
                : dates.end(value, draft.text(path.replace("/endDate", "/startDate")), near(member), free(member));
        stated.ifPresent(it -> {
            if (it.point() == null) {
                // What goes on has no end, and so no value that stands anywhere.
                if (draft.goesOn(path)) {
                    taken.add(it.line());
                    origins.remove(path);
                }
                return;
            }
            DatePrecision precision = Dates.precision(it.point());
            Origin origin = Origin.ofNamedDate(page(it.line()), line(it.line()), precision != null);
            note(draft.putDate(path, it.point().text(), precision), origin, it.line());
        });
    }

    private void note(Optional<String> path, Origin origin, int line) {
        path.ifPresent(pointer -> {
            origins.put(pointer, origin);
            taken.add(line);
        });
    }

    private int near(OpenMember member) {
        for (int i = 0; i < lines.size() && member.page() != null; i++) {
            if (page(i) == member.page() && Objects.equals(line(i), member.line())) {
                return i;
            }
        }
        return 0;
    }

    private int page(int index) {
        return lines.get(index).page();
    }

    private int line(int index) {
        return lines.get(index).line();
    }

    private ParsedResume completed() {
        LeftOver leftOver = new LeftOver(parsed, taken);
        ObjectNode content = leftOver.removed(draft.content(), origins);
        return new Rereading(parsed).of(content, origins, leftOver);
    }
}
