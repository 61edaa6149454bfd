package dev.vitae.generation.guard;

import dev.vitae.document.PersonalInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** E-mail addresses, web addresses and phone numbers in text, which the source must have letter by letter. */
final class ContactsInText {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+" + "|(?:https?://|www\\.)[^\\s,;)]+|\\+\\d[\\d ()/-]{6,}\\d");

    private ContactsInText() {}

    static List<Finding> unsupported(SourceFacts facts, String path, String line) {
        List<Finding> findings = new ArrayList<>();
        Matcher address = ADDRESS.matcher(line);
        while (address.find()) {
            String bare = Clauses.fold(address.group().replaceAll("^https?://|[./]+$", ""));
            if (!isStated(facts, bare)) {
                String reason = "The source does not give this address.";
                findings.add(Finding.of(ClaimKind.CONTACT, path, address.group(), reason, null));
            }
        }
        return findings;
    }

    private static boolean isStated(SourceFacts facts, String bare) {
        PersonalInfo person = facts.source().personalInfo();
        Stream<String> contacts = Stream.of(person.email(), person.phone(), person.linkedin(), person.website());
        return Stream.concat(contacts, facts.statements().map(Statement::text))
                .filter(Objects::nonNull)
                .anyMatch(text -> Clauses.fold(text).contains(bare));
    }
}
