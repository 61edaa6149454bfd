package dev.vitae.load;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up vacancies of some 3,000 characters: frequent words of four languages among words that get rarer one by one, as in any
 * language. Every one names a team, one in ten Kyoto, three a lighthouse.
 */
final class VacancyTexts {

    private static final int WORDS = 420;
    private static final int VOCABULARY = 8_000;
    private static final List<String> SYLLABLES = List.of(
            "ka", "lo", "mer", "tin", "su", "ver", "and", "pol", "ri", "gen", "ta", "bo", "chi", "len", "dor", "fa",
            "nis");
    private static final List<List<String>> FREQUENT = List.of(
            List.of("the", "and", "you", "with", "our", "we", "are", "for", "work", "will"),
            List.of("und", "wir", "die", "mit", "für", "Sie", "unser", "ist", "nicht", "werden"),
            List.of("et", "nous", "vous", "les", "des", "avec", "dans", "une", "votre", "pour"));
    private static final List<String> JAPANESE =
            List.of("東京のチームで", "開発者を募集", "しています。", "経験のある方、", "京都の本社で", "働きます。", "製品を作り、", "お客様と話します。");
    private static final List<String> POSITIONS = List.of(
            "Backend Engineer",
            "Softwareentwicklerin",
            "Développeur",
            "Data Analyst",
            "Product Manager",
            "Pflegefachkraft");

    private VacancyTexts() {}

    /** A vacancy's JSON, always the same for a number. */
    static String json(int number) {
        Random random = new Random(number);
        boolean japanese = number % 10 == 3;
        String company = number % 40 == 7 ? "Google" : name(random) + " " + name(random);
        String text = japanese ? japanese(random) : text(random, FREQUENT.get(number % FREQUENT.size()));
        return """
                {"company": "%s", "jobPosition": "%s", "location": "Leeds", "url": "https://jobs.example.com/%d",
                 "description": "%s", "notes": "Ask %s."}"""
                .formatted(
                        company,
                        POSITIONS.get(random.nextInt(POSITIONS.size())),
                        number,
                        text + " team." + (number % 700 == 5 ? " A lighthouse." : ""),
                        name(random));
    }

    private static String text(Random random, List<String> frequent) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            boolean common = random.nextInt(3) == 0;
            text.append(common ? frequent.get(random.nextInt(frequent.size())) : word(rank(random)))
                    .append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }

    private static String japanese(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS / 3; i++) {
            text.append(JAPANESE.get(random.nextInt(JAPANESE.size())));
        }
        return text.toString();
    }

    /** The rank of a word by how often it is used (Zipf). */
    private static int rank(Random random) {
        return (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }

    private static String name(Random random) {
        String word = word(VOCABULARY + random.nextInt(400));
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
