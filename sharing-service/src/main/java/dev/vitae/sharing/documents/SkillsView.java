package dev.vitae.sharing.documents;

import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.sharing.owners.SkillResume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A skills résumé in words, for page and paper alike.
 *
 * @param name whose it is, or a heading where that is not said
 * @param about job title and place, as far as stated
 * @param saved the estimate of the time saved, absent where there is none
 * @param badges whether any skill has one
 * @param months the last twelve, empty where nothing happened in them
 * @param asOf the day of counting, absent where not stated
 */
record SkillsView(
        String title,
        String name,
        List<String> about,
        String summary,
        String saved,
        boolean badges,
        List<Category> categories,
        List<Month> months,
        String asOf) {

    static final String KIND = "Skills résumé";

    record Category(String name, List<Skill> skills) {}

    /**
     * @param tier {@code gold}, {@code silver} or {@code bronze}; absent where there is no badge
     * @param badge the same as a word
     * @param ofCompany whether a company has given it
     * @param uses in words
     * @param rating in words, absent without one
     * @param share of the most used skill's uses, 0 to 100
     */
    record Skill(
            String name,
            String tier,
            String badge,
            boolean ofCompany,
            String uses,
            String lastUsed,
            String rating,
            int share) {

        String line() {
            String marks = Stream.of(badge, ofCompany ? "company skill" : null)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            return name
                    + (marks.isEmpty() ? "" : " (" + marks + ")")
                    + " – "
                    + uses
                    + (lastUsed == null ? "" : ", last " + lastUsed)
                    + (rating == null ? "" : "; " + rating);
        }
    }

    /**
     * @param name {@code Feb}
     * @param year {@code 2026}
     * @param height of the busiest month, 0 to 100
     */
    record Month(String name, String year, int number, int height) {
        /** Where its bar begins, from above. */
        public int top() {
            return 100 - height;
        }
    }

    static SkillsView of(SkillResume skills) {
        SkillResume.Header header = skills.header();
        List<Category> categories = categories(skills);
        return new SkillsView(
                stated(header.fullName()).map(it -> it + " – " + KIND).orElse(KIND),
                stated(header.fullName()).orElse(KIND),
                Stream.of(header.jobTitle(), header.location())
                        .flatMap(value -> stated(value).stream())
                        .toList(),
                SkillWords.summary(skills.totals()),
                SkillWords.saved(skills.totals().minutesSaved()),
                categories.stream()
                        .flatMap(category -> category.skills().stream())
                        .anyMatch(it -> it.badge() != null),
                categories,
                months(skills.activity()),
                skills.asOf() == null ? null : SkillWords.day(skills.asOf()));
    }

    /** As a résumé of sections, to be laid out by the one renderer of PDFs. */
    ResumeContent onPaper() {
        PersonalInfo person = new PersonalInfo(
                name, null, null, about.isEmpty() ? null : String.join(" · ", about), null, null, Map.of());
        List<Section> sections = new ArrayList<>();
        categories.forEach(category -> sections.add(new Section(
                category.name(), category.skills().stream().map(Skill::line).toList())));
        if (!months.isEmpty()) {
            sections.add(new Section(SkillWords.MONTHS, List.of(busyMonths())));
        }
        String counted = asOf == null ? null : "Counted by Vitae as of " + asOf + ".";
        return ResumeContent.empty()
                .withPersonalInfo(person)
                .withSummary(Stream.of(summary, saved, badges ? SkillWords.BADGES : null, counted)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")))
                .withSections(sections);
    }

    private String busyMonths() {
        return months.stream()
                .filter(month -> month.number() > 0)
                .map(month -> month.name() + " " + month.year() + ": " + month.number())
                .collect(Collectors.joining(", "));
    }

    private static List<Category> categories(SkillResume skills) {
        int most = skills.categories().stream()
                .flatMap(category -> category.skills().stream())
                .mapToInt(SkillResume.Skill::uses)
                .max()
                .orElse(0);
        return skills.categories().stream()
                .filter(category -> !category.skills().isEmpty())
                .map(category -> new Category(
                        category.category(),
                        category.skills().stream()
                                .map(skill -> skill(skill, most))
                                .toList()))
                .toList();
    }

    private static Skill skill(SkillResume.Skill skill, int most) {
        String badge = SkillWords.badge(skill.tier());
        return new Skill(
                skill.name(),
                badge == null ? null : skill.tier(),
                badge,
                "company".equals(skill.scope()),
                SkillWords.uses(skill.uses(), skill.lastUsedAt()),
                skill.lastUsedAt() == null ? null : SkillWords.month(skill.lastUsedAt()),
                skill.rating() == null ? null : SkillWords.rating(skill.rating()),
                percent(skill.uses(), most));
    }

    private static List<Month> months(List<SkillResume.Month> activity) {
        int most = activity.stream().mapToInt(SkillsView::operations).max().orElse(0);
        return most == 0
                ? List.of()
                : activity.stream()
                        .map(month -> new Month(
                                SkillWords.monthName(month.month()),
                                month.month().substring(0, 4),
                                operations(month),
                                percent(operations(month), most)))
                        .toList();
    }

    private static int operations(SkillResume.Month month) {
        return month.generations() + month.resumes() + month.exports();
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100f * part / whole);
    }

    private static Optional<String> stated(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
