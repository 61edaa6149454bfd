package dev.vitae.resume.career.matching;

import static dev.vitae.resume.career.matching.Periods.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever was taken over once is found again. */
class RepeatedMatchingTest {

    private static final RecordMatching JOBS = RecordMatching.ofJobs();

    /** Of few words and months, so that nearly everything could be the same; each failure can be repeated by its seed. */
    @Test
    void findsAgainWhatWasTakenOver() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Known> records = new ArrayList<>();
            take(stated(random, random.nextInt(4)), records, random);
            List<Stated> stated = stated(random, random.nextInt(5));

            List<String> taken = take(stated, records, random);

            assertThat(JOBS.match(stated, records))
                    .as("seed " + seed)
                    .filteredOn(match -> taken.contains(match.stated().path()))
                    .allSatisfy(match -> {
                        assertThat(match.known()).isPresent();
                        assertThat(match.differences()).isEmpty();
                    });
            assertThat(records).as("seed " + seed).extracting(Known::span).allSatisfy(span -> {
                assertThat(span.start() == null
                                || span.end() == null
                                || !span.end().isBefore(span.start()))
                        .isTrue();
                assertThat(span.current() && span.end() != null).isFalse();
            });
        }
    }

    /** Takes some over, as an import does; answers which. */
    private static List<String> take(List<Stated> stated, List<Known> records, Random random) {
        List<String> taken = new ArrayList<>();
        for (Match match : JOBS.match(stated, records)) {
            if (random.nextInt(3) > 0 && match.texts().keySet().containsAll(List.of("title", "company"))) {
                taken.add(match.stated().path());
                UUID id = match.known().map(Known::id).orElseGet(UUID::randomUUID);
                Known now = new Known(id, match.texts(), match.span());
                match.known()
                        .ifPresentOrElse(
                                known -> records.replaceAll(any -> any == known ? now : any), () -> records.add(now));
            }
        }
        return taken;
    }

    private static List<Stated> stated(Random random, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> {
                    Map<String, String> texts = new HashMap<>();
                    texts.put("company", any(random, "Harbour", "harbour", "Nordwind"));
                    texts.put("title", any(random, "Engineer", "Lead", null));
                    texts.put("description", any(random, "One.", "Two.", null));
                    int year = 2010 + random.nextInt(3);
                    String start = any(random, null, year + "-01 year", year + "-01", year + "-06");
                    String end = any(random, null, "unknown", (year + 1) + "-01 year", (year + 1) + "-06");
                    return new Stated("/experience/" + i, texts, period(start, end));
                })
                .toList();
    }

    private static String any(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
