package dev.vitae.usage.ops.letters;

import dev.vitae.usage.deadletters.DeadLetter;
import dev.vitae.usage.deadletters.DeadLetterStatus;
import java.util.List;

/** What {@code DeadLettersPage.html} shows. @param next the address of older ones; empty where there are none */
public record DeadLettersView(List<DeadLetter> letters, String status, String service, String type, String next) {

    public List<String> statuses() {
        return List.of("waiting", "replayed", "discarded");
    }

    /** As a style. */
    public String mood(DeadLetter letter) {
        return letter.status() == DeadLetterStatus.WAITING ? "bad" : "";
    }
}
