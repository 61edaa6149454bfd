package dev.vitae.document.rendering;

import dev.vitae.document.Experience;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Careers whose pages end everywhere, and what is wrong with where they end. */
final class PageBreakSamples {
    private static final Set<String> HEADINGS = Set.of("experience", "skills", "summary", "talks");
    private static final Pattern HEAD = Pattern.compile(".*(Position|Company|2001|2002).*");
    private static final Pattern FOOTER = Pattern.compile("(?i)page \\d.*");
    /** Fewer than half a page has in any template. */
    private static final int SHORT = 24;

    private PageBreakSamples() {}

    /** Jobs of 700 to 1,800 characters in 3 to 12 bullets, each below so many short lines. */
    static ResumeContent career(int above) {
        List<Experience> jobs = new ArrayList<>();
        for (int left = above; left > 0; left -= 5) {
            jobs.add(job(90, Stream.generate(() -> "Line").limit(Math.min(left, 5))));
        }
        int[][] kinds = {{3, 700}, {8, 711}, {5, 900}, {12, 1_800}, {6, 1_300}};
        for (int job = 0; job < kinds.length; job++) {
            int number = job;
            int length = kinds[job][1] / kinds[job][0];
            jobs.add(job(job, IntStream.range(0, kinds[job][0]).mapToObj(i -> bullet(number, i, length))));
        }
        return ResumeContent.empty()
                .withPersonalInfo(new PersonalInfo("Jo Doe", "person@example.com"))
                .withExperience(jobs)
                .withSkills(
                        IntStream.range(0, 26).mapToObj(i -> "Skill no. " + i).toList())
                .withSummary("Somebody who has done a lot. ".repeat(12))
                .withSections(List.of(new Section(
                        "Talks",
                        Stream.generate(() -> "A talk on a matter").limit(7).toList())));
    }

    private static Experience job(int number, Stream<String> bullets) {
        return new Experience(
                "Company " + number,
                "Position " + number,
                "2001-01",
                "2002-01",
                bullets.collect(Collectors.joining("\n")));
    }

    private static String bullet(int job, int number, int length) {
        return "J%dB%d %s"
                .formatted(job, number, "led the move of what was slow to what is fast ".repeat(20))
                .substring(0, length)
                .strip();
    }

    /** Headings and heads of entries without what they head, short entries on two pages, lonely bullets, loose separators. */
    static List<String> faults(List<String> pages) {
        List<String> faults = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        boolean inEntry = false;
        for (int page = 0; page < pages.size(); page++) {
            List<String> lines = pages.get(page)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !FOOTER.matcher(line).matches())
                    .toList();
            for (String line : lines) {
                boolean isHead = HEAD.matcher(line).matches();
                if (isHead && (!inEntry || entries.get(entries.size() - 1).hasBullets())) {
                    entries.add(new Entry(line, new int[pages.size()], new int[pages.size()]));
                }
                inEntry = isHead || (inEntry && !isHeading(line));
                if (inEntry) {
                    entries.get(entries.size() - 1).add(page, line.startsWith("•"));
                }
                if (line.startsWith("·")) {
                    faults.add(line);
                }
            }
            if (isHeading(lines.get(lines.size() - 1))) {
                faults.add("a heading alone at the end of page " + (page + 1));
            }
        }
        entries.stream().flatMap(Entry::faults).forEach(faults::add);
        return faults;
    }

    private static boolean isHeading(String line) {
        return HEADINGS.contains(line.toLowerCase(Locale.ROOT));
    }

    /** How many lines and bullets of an entry are on each page. */
    private record Entry(String name, int[] lines, int[] bullets) {

        void add(int page, boolean isBullet) {
            lines[page]++;
            bullets[page] += isBullet ? 1 : 0;
        }

        boolean hasBullets() {
            return IntStream.of(bullets).sum() > 0;
        }

        Stream<String> faults() {
            if (IntStream.of(lines).filter(count -> count > 0).count() < 2) {
                return Stream.of();
            }
            boolean tornNeedlessly = IntStream.of(lines).sum() < SHORT;
            boolean leavesOneAlone = IntStream.range(0, lines.length).anyMatch(i -> lines[i] > 0 && bullets[i] < 2);
            return tornNeedlessly || leavesOneAlone
                    ? Stream.of("%s has %s bullets on its pages".formatted(name, Arrays.toString(bullets)))
                    : Stream.of();
        }
    }
}
