package dev.vitae.corpus.content;

import dev.vitae.corpus.content.Resume.Person;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up a person and how to reach them; their addresses are of names that nobody can own (RFC 2606). */
final class PersonWriter {

    private static final List<String> MAIL =
            List.of("example.com", "mail.example", "example.org", "post.example", "inbox.example");

    private final LanguagePack words;
    private final Random random;

    PersonWriter(LanguagePack words, Random random) {
        this.words = words;
        this.random = random;
    }

    Person write() {
        String[] name = one(words.people()).split("\\|");
        String account = (ascii(name[0].replaceFirst("^\\S+\\. ", "")) + "." + ascii(name[1])).replaceAll("\\.+", ".");
        String handle = account.replace('.', '-');
        StringBuilder phone = new StringBuilder();
        one(words.phones()).chars().forEach(c -> phone.append(c == '#' ? (char) ('0' + random.nextInt(10)) : (char) c));
        String born =
                "%02d.%02d.%d".formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 1968 + random.nextInt(30));
        return new Person(
                name[0],
                name[1],
                account + "@" + one(MAIL),
                phone.toString(),
                one(words.streets()),
                one(words.cities()),
                handle + ".example",
                "linkedin.com/in/" + handle,
                born);
    }

    private static String ascii(String text) {
        String plain = text.replace("ß", "ss")
                .replace("ø", "o")
                .replace("ı", "i")
                .replace("ł", "l")
                .replace("æ", "ae");
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z. -]", "")
                .trim()
                .replace(' ', '.');
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
