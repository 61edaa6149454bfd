package dev.vitae.sharing.documents;

import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.sharing.owners.SkillResume;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A skills résumé in words, for page and paper alike.
 *
 * @param name whose it is, or a heading where that is not said
 * @param about job title and place, as far as stated
 * @param asOf the day of counting, absent where not stated
 */
record SkillsView(
        String title, String name, List<String> about, String summary, List<Category> categories, String asOf) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    record Category(String name, List<Skill> skills) {}

    /**
     * @param uses in words
     * @param share of the most used skill's uses, 0 to 100
     */
    record Skill(String name, String uses, String lastUsed, int share) {
        String line() {
            return lastUsed == null ? name + " – " + uses : name + " – " + uses + ", last " + lastUsed;
        }
    }

    static SkillsView of(SkillResume skills) {
        SkillResume.Header header = skills.header();
        int most = skills.categories().stream()
                .flatMap(category -> category.skills().stream())
                .mapToInt(SkillResume.Skill::uses)
                .max()
                .orElse(0);
        List<Category> categories = skills.categories().stream()
                .filter(category -> !category.skills().isEmpty())
                .map(category -> new Category(
                        category.category(),
                        category.skills().stream()
                                .map(skill -> skill(skill, most))
                                .toList()))
                .toList();
        String name = stated(header.fullName()).orElse("Skills résumé");
        return new SkillsView(
                stated(header.fullName()).map(it -> it + " – Skills résumé").orElse("Skills résumé"),
                name,
                Stream.of(header.jobTitle(), header.location())
                        .flatMap(value -> stated(value).stream())
                        .toList(),
                summary(skills.totals()),
                categories,
                skills.asOf() == null ? null : day(skills.asOf(), DAY));
    }

    /** As a résumé of sections, to be laid out by the one renderer of PDFs. */
    ResumeContent onPaper() {
        PersonalInfo person = new PersonalInfo(
                name, null, null, about.isEmpty() ? null : String.join(" · ", about), null, null, Map.of());
        List<Section> sections = categories.stream()
                .map(category -> new Section(
                        category.name(),
                        category.skills().stream().map(Skill::line).toList()))
                .toList();
        return ResumeContent.empty()
                .withPersonalInfo(person)
                .withSummary(asOf == null ? summary : summary + "\nCounted by Vitae as of " + asOf + ".")
                .withSections(sections);
    }

    private static Skill skill(SkillResume.Skill skill, int most) {
        return new Skill(
                skill.name(),
                skill.uses() == 0 ? "not used yet" : "used " + times(skill.uses()),
                skill.lastUsedAt() == null ? null : day(skill.lastUsedAt(), MONTH),
                most == 0 ? 0 : Math.round(100f * skill.uses() / most));
    }

    private static String summary(SkillResume.Totals totals) {
        return "%s, put forward %s in %s."
                .formatted(
                        count(totals.skills(), "skill"),
                        times(totals.uses()),
                        count(totals.generations(), "tailored résumé"));
    }

    private static String times(int number) {
        return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String day(Instant time, DateTimeFormatter format) {
        return format.format(time.atOffset(ZoneOffset.UTC));
    }

    private static Optional<String> stated(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
