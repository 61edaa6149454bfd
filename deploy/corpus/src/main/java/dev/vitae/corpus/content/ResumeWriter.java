package dev.vitae.corpus.content;

import dev.vitae.corpus.content.LanguagePack.Profession;
import dev.vitae.corpus.content.Resume.Dates;
import dev.vitae.corpus.content.Resume.Employer;
import dev.vitae.corpus.content.Resume.Job;
import dev.vitae.corpus.content.Resume.Person;
import dev.vitae.corpus.content.Resume.SkillGroup;
import dev.vitae.corpus.content.Resume.Study;
import dev.vitae.corpus.content.Resume.Tongue;
import dev.vitae.corpus.content.Timeline.Span;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes up a person and their résumé: the same wish always gives the same résumé. */
public final class ResumeWriter {

    /**
     * @param profession counts through the professions of the language
     * @param avoid characters that part things in the layout, so that no title, company or degree may have them
     * @param unusual whether sections have headings that no list has
     * @param skills how many; 0 for as many as it comes
     */
    public record Wish(
            long seed,
            String language,
            int profession,
            Size size,
            DateStyle dates,
            int mostBullets,
            String avoid,
            boolean unusual,
            int skills) {}

    private static final List<String> DASHES = List.of(" – ", " - ", "–", " — ", "-", " – ");
    private final LanguagePack words;
    private final Wish wish;
    private final Random random;
    private final Profession profession;
    private final DateWriter dates;
    private final DateWriter studyDates;

    private ResumeWriter(LanguagePack words, Wish wish) {
        this.words = words;
        this.wish = wish;
        this.random = new Random(wish.seed());
        this.profession =
                words.professions().get(wish.profession() % words.professions().size());
        String dash = one(DASHES);
        String present = one(words.present());
        this.dates = new DateWriter(words, wish.dates(), dash, present);
        // Nobody says for how many months they went to school.
        DateStyle ofStudies = wish.dates() == DateStyle.LENGTHS ? DateStyle.MONTHS : wish.dates();
        this.studyDates = new DateWriter(words, ofStudies, dash, present);
    }

    public static Resume write(LanguagePack words, Wish wish) {
        return new ResumeWriter(words, wish).write();
    }

    private Resume write() {
        Person person = new PersonWriter(words, random).write();
        List<Job> jobs = jobs(person);
        List<Study> studies = studies(jobs);
        List<SkillGroup> groups = groups();
        List<String> skills =
                groups.stream().flatMap(group -> group.skills().stream()).toList();
        List<Tongue> tongues = some(words.tongues(), 2, 4).stream()
                .map(pair -> new Tongue(pair.get(0), pair.get(1)))
                .toList();
        return new Resume(
                wish.language(),
                person,
                profession.headline(),
                profession.summary(),
                jobs,
                employers(jobs),
                studies,
                groups,
                skills,
                tongues,
                extras(),
                headings(),
                words.labels());
    }

    private List<Job> jobs(Person person) {
        int count = between(wish.size().fewestJobs, wish.size().mostJobs);
        boolean internships = wish.size() == Size.STUDENT;
        List<String> titles = allowed(profession.titles());
        List<String> companies = shuffled(allowed(profession.companies()));
        List<String> odd = shuffled(allowed(words.companies()));
        List<Job> jobs = new ArrayList<>();
        String company = companies.get(0);
        String home = person.city();
        String place = home;
        List<String> bullets = shuffled(profession.bullets());
        int rank = internships ? 0 : Math.min(titles.size() - 1, count + random.nextInt(2));
        for (Span span : Timeline.of(count, internships, random)) {
            boolean promoted = !jobs.isEmpty() && !internships && random.nextInt(4) == 0;
            if (!promoted && !jobs.isEmpty()) {
                company = random.nextInt(4) == 0
                        ? odd.get(jobs.size() % odd.size())
                        : companies.get(jobs.size() % companies.size());
                place = random.nextInt(5) < 3 ? home : one(words.cities());
            }
            String title = titles.get(Math.max(0, rank));
            rank -= rank > 1 || random.nextInt(3) == 0 ? 1 : 0;
            Collections.rotate(bullets, -3);
            int most = Math.min(wish.mostBullets(), bullets.size());
            List<String> told = List.copyOf(bullets.subList(0, between(Math.min(2, most), most)));
            jobs.add(new Job(company, title, place, dates.write(span.from(), span.to()), told));
        }
        return jobs;
    }

    private static List<Employer> employers(List<Job> jobs) {
        List<Employer> employers = new ArrayList<>();
        for (Job job : jobs) {
            Employer last = employers.isEmpty() ? null : employers.get(employers.size() - 1);
            if (last == null || !last.company().equals(job.company())) {
                last = new Employer(job.company(), job.place(), new ArrayList<>());
                employers.add(last);
            }
            last.roles().add(job);
        }
        return employers;
    }

    private List<Study> studies(List<Job> jobs) {
        List<String> all = allowed(profession.studies());
        int count = Math.min(all.size(), between(wish.size().fewestStudies, wish.size().mostStudies));
        List<Study> studies = new ArrayList<>();
        YearMonth end = YearMonth.of(2024 - 3 * jobs.size() - random.nextInt(4), 6);
        List<String> chosen = some(all, count, count);
        for (String study : all.stream().filter(chosen::contains).toList()) {
            String[] parts = study.split("\\|");
            YearMonth start = end.minusMonths(21 + 12L * random.nextInt(2));
            String note = random.nextInt(4) == 0 ? words.labels().get("grade") + ": 1." + random.nextInt(10) : "";
            Dates when = studyDates.write(start, end);
            studies.add(new Study(parts[0], parts[1], parts.length > 2 ? parts[2] : "", when, note));
            end = start.minusMonths(1);
        }
        return studies;
    }

    private List<SkillGroup> groups() {
        List<SkillGroup> groups = new ArrayList<>();
        profession.skills().forEach((name, skills) -> {
            int fewest = Math.min(skills.size(), 2);
            groups.add(new SkillGroup(name, some(skills, fewest, skills.size())));
        });
        return wish.skills() == 0 ? groups : wished(groups);
    }

    /** The groups as they came, or all of the profession and more where that is not enough, cut to the number wished for. */
    private List<SkillGroup> wished(List<SkillGroup> came) {
        int count = came.stream().mapToInt(group -> group.skills().size()).sum();
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (count < wish.skills()) {
            all.putAll(profession.skills());
            words.moreSkills().forEach((name, skills) -> all.putIfAbsent(name, shuffled(skills)));
        } else {
            came.forEach(group -> all.put(group.name(), group.skills()));
        }
        Set<String> left = new LinkedHashSet<>();
        all.values().forEach(left::addAll);
        Set<String> kept = left.stream().limit(wish.skills()).collect(Collectors.toCollection(HashSet::new));
        List<SkillGroup> groups = new ArrayList<>();
        all.forEach((name, skills) -> {
            List<String> here = skills.stream().filter(kept::remove).toList();
            if (!here.isEmpty()) {
                groups.add(new SkillGroup(name, here));
            }
        });
        return groups;
    }

    private Map<String, List<String>> extras() {
        Map<String, List<String>> extras = new HashMap<>();
        extras.put("certificates", profession.certificates());
        extras.put("projects", profession.projects());
        extras.put("publications", profession.publications());
        extras.put("awards", some(words.awards(), 1, 2));
        extras.put("volunteering", some(words.volunteering(), 1, 1));
        extras.put("interests", some(words.interests(), 3, 4));
        extras.put("references", words.references());
        return extras;
    }

    private Map<String, String> headings() {
        Map<String, String> headings = new HashMap<>();
        words.headings().forEach((kind, names) -> headings.put(kind, one(names)));
        if (wish.unusual()) {
            headings.putAll(words.unusual());
        }
        return headings;
    }

    private List<String> allowed(List<String> texts) {
        List<String> kept = texts.stream()
                .filter(text -> text.replace('|', ' ')
                        .chars()
                        .noneMatch(c -> wish.avoid().indexOf(c) >= 0))
                .collect(Collectors.toList());
        if (kept.isEmpty()) {
            throw new IllegalStateException("Nothing of " + texts + " is without one of " + wish.avoid());
        }
        return kept;
    }

    private int between(int fewest, int most) {
        return fewest + random.nextInt(most - fewest + 1);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> List<T> shuffled(List<T> of) {
        List<T> copy = new ArrayList<>(of);
        Collections.shuffle(copy, random);
        return copy;
    }

    private <T> List<T> some(List<T> of, int fewest, int most) {
        List<T> chosen = shuffled(of).subList(0, Math.min(of.size(), between(fewest, most)));
        return List.copyOf(chosen);
    }
}
