package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses, web addresses and phone numbers in text, which the source must have letter by letter. */
final class ContactsInText {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+" + "|(?:https?://|www\\.)[^\\s,;)]+|\\+\\d[\\d ()/-]{6,}\\d");

    private ContactsInText() {}

    static List<Finding> unsupported(Ground whole, String path, String line) {
        List<Finding> findings = new ArrayList<>();
        Matcher address = ADDRESS.matcher(line);
        while (address.find()) {
            String bare = Folding.fold(address.group().replaceAll("^https?://|[./]+$", ""));
            if (!whole.contains(bare)) {
                String reason = "The source does not give this address.";
                findings.add(Finding.of(ClaimKind.CONTACT, path, address.group(), reason, null));
            }
        }
        return findings;
    }
}
