package dev.vitae.generation.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** A person writes a letter over in their own words, which are theirs: the guard does not read them. */
@ApplicationScoped
public class WriteOver {

    private final TenantSession session;
    private final CoverLetters letters;
    private final ObjectMapper json;

    WriteOver(TenantSession session, CoverLetters letters, ObjectMapper json) {
        this.session = session;
        this.letters = letters;
        this.json = json;
    }

    /**
     * Fails with 404, with 428 or 412 for one that was changed meanwhile, with 409 {@code cover_letter_at_work} while it is being
     * written and {@code cover_letter_not_completed} before anything was.
     */
    public Uni<CoverLetterView> write(Caller caller, UUID generation, String ifMatch, OwnWordsBody words) {
        return session.inTransaction(caller, tx -> letters.lockedOf(generation)
                .invoke(letter -> {
                    ETags.check(ifMatch, letter.version());
                    if (letter.status().isAtWork()) {
                        throw CoverLetters.atWork();
                    }
                    requireText(letter);
                    letter.write(text(CoverLetterView.text(letter.letter()), words), Instant.now());
                })
                .call(letters::flushAndRefresh)
                .map(CoverLetterView::of));
    }

    static void requireText(CoverLetter letter) {
        if (letter.letter() == null) {
            throw notCompleted();
        }
    }

    static Problem notCompleted() {
        return Problem.conflict("cover_letter_not_completed", "Nothing was written yet.");
    }

    private String text(LetterText before, OwnWordsBody words) {
        try {
            return json.writeValueAsString(new LetterText(
                    words.language(),
                    before.company(),
                    before.jobPosition(),
                    words.subject(),
                    words.salutation(),
                    words.paragraphs(),
                    words.closing()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON", e);
        }
    }
}
