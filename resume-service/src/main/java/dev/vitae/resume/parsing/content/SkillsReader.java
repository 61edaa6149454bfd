package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Skills: lists parted by commas or bullets, one a line, in groups with a label, with or without levels. */
final class SkillsReader {

    static final Pattern RATING = Pattern.compile(
            "[\\s(:–—-]*(?:[●○★☆◉◯■□▪▫⬤]+|\\d{1,3}\\s?%|\\d{1,2}\\s?/\\s?\\d{1,2}|\\d+\\+?\\s*(?:years?|yrs?|jahre?|ans|años|anos|anni|jaar)[^)]*)\\)?$");
    private static final Pattern LEVEL_TAIL =
            Pattern.compile("^(.*\\S)\\s*(?:\\(([^()]+)\\)|\\s[–—-]\\s(.+)|:\\s*(.+))$");
    private static final int LONGEST_SKILL_WORDS = 7;
    private static final int LONGEST_SKILL = 120;

    /** Of a list in which a word of levels is a skill. */
    private static final int FEWEST_BESIDE_ONE = 3;

    private final Wording wording;

    SkillsReader(Wording wording) {
        this.wording = wording;
    }

    /**
     * @param languages languages with their levels, which some list among their skills
     * @param unread lines that are sentences rather than skills, and what a label says is something else
     */
    record Skills(List<String> skills, List<String> languages, List<String> unread) {}

    Skills read(List<Row> rows) {
        List<SkillLines.Line> lines = new SkillLines(wording).of(rows);
        Set<String> skills = new LinkedHashSet<>();
        List<String> languages = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        LanguagesReader reader = new LanguagesReader(wording);
        boolean headed = haveHeadings(lines);
        boolean slashed = lines.size() > 1 && lines.stream().allMatch(SkillLines.Line::isSlashed);
        List<List<String>> lists = LastItems.parted(
                lines.stream()
                        .map(line -> items(slashed ? line.list.replace(" / ", ", ") : line.list))
                        .toList(),
                i -> lines.get(i).label != null);
        for (int i = 0; i < lines.size(); i++) {
            SkillLines.Line line = lines.get(i);
            if (line.label == null && isLabel(lines, i)) {
                continue;
            }
            boolean other = headed && isHeading(line.label, SectionKind.OTHER);
            List<String> list = lists.get(i);
            for (int at = 0; at < list.size(); at++) {
                String item = list.get(at);
                if (reader.isLanguage(item) && !isSkill(i, at, lists, lines)) {
                    languages.add(item);
                    continue;
                }
                if (other) {
                    unread.add(item);
                    continue;
                }
                if (item.length() > LONGEST_SKILL) {
                    unread.add(item);
                    continue;
                }
                String skill = withoutLevel(item);
                if (skill.isEmpty() || wording.levels().all(skill) && !isOneOfSkills(list)) {
                    continue;
                }
                if (skill.split("\\s+").length > LONGEST_SKILL_WORDS) {
                    unread.add(item);
                } else {
                    skills.add(skill);
                }
            }
        }
        return new Skills(List.copyOf(skills), languages, unread);
    }

    /** "Fluency" between "Dysphagia" and "Aphasia" is no level: the others have none. */
    private boolean isOneOfSkills(List<String> list) {
        return list.size() >= FEWEST_BESIDE_ONE
                && list.stream().filter(item -> wording.levels().in(item)).count() == 1
                && list.stream().noneMatch(wording.languages()::startsWith);
    }

    /** One language alone, without a level and under no label of its own, is known as the skills beside it are. */
    private boolean isSkill(int line, int at, List<List<String>> lists, List<SkillLines.Line> lines) {
        String label = lines.get(line).label;
        List<String> all = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lists.size(); i++) {
            if (i == line) {
                from = all.size() + at;
            }
            if (Objects.equals(lines.get(i).label, label)) {
                all.addAll(lists.get(i));
            }
        }
        boolean alone = IntStream.of(from - 1, from + 1)
                .filter(i -> i >= 0 && i < all.size())
                .mapToObj(all::get)
                .noneMatch(wording.languages()::startsWith);
        return alone
                && all.size() > 1
                && wording.languages().all(all.get(from))
                && (label == null || !isHeading(label, SectionKind.LANGUAGES));
    }

    /** Whether labels are headings, as where "Skills" stands beside "Languages" and "Interests" in one section. */
    private boolean haveHeadings(List<SkillLines.Line> lines) {
        return Set.of(SectionKind.SKILLS, SectionKind.LANGUAGES).stream()
                .allMatch(kind -> lines.stream().anyMatch(line -> isHeading(line.label, kind)));
    }

    private boolean isHeading(String label, SectionKind kind) {
        return label != null
                && wording.headings().exactly(label).filter(kind::equals).isPresent();
    }

    /** A line alone that names the lists below it. */
    private boolean isLabel(List<SkillLines.Line> lines, int i) {
        SkillLines.Line line = lines.get(i);
        if (line.list.endsWith(":")) {
            return true;
        }
        if (line.isList()
                || line.item
                || line.beside
                || i + 1 == lines.size()
                || wording.levels().all(line.list)) {
            return false;
        }
        SkillLines.Line next = lines.get(i + 1);
        boolean levelBetween = wording.levels().all(next.list) && i + 2 < lines.size();
        SkillLines.Line content = levelBetween ? lines.get(i + 2) : next;
        boolean listBelow = content.isList() && content.label == null && !content.bold;
        boolean itemsBelow = next.item && line.bold;
        boolean weightTells = line.bold && !next.bold && lines.stream().anyMatch(l -> !l.bold) && !levelBetween;
        return listBelow || itemsBelow || weightTells;
    }

    private static List<String> items(String list) {
        if (SkillLines.isParted(list)) {
            return items(list.replace(" / ", ", "));
        }
        List<String> items = new ArrayList<>();
        int depth = 0;
        StringBuilder item = new StringBuilder();
        for (char c : list.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth <= 0) {
                SkillLines.BETWEEN.splitAsStream(item).forEach(items::add);
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        SkillLines.BETWEEN.splitAsStream(item).forEach(items::add);
        return items.stream()
                .map(text ->
                        LineJoin.join(List.of(text)).replaceAll("[.;:]+$", "").strip())
                .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** Whether the text only says how well something is known. */
    static boolean isLevel(String text, Wording wording) {
        return wording.levels().all(text) || RATING.matcher(text).matches();
    }

    /** "Python (Advanced)" → "Python"; brackets that say something else stay. */
    private String withoutLevel(String item) {
        String skill = RATING.matcher(item).replaceAll("").strip();
        var tail = LEVEL_TAIL.matcher(skill);
        if (tail.matches()) {
            for (int group = 2; group <= 4; group++) {
                if (tail.group(group) != null && wording.levels().all(tail.group(group))) {
                    return tail.group(1).replaceAll("[\\s:–—-]+$", "");
                }
            }
        }
        return skill;
    }
}
