package dev.vitae.generation.letters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.export.ExportRequest;
import dev.vitae.document.letter.Letter;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.document.template.HeadingLanguage;
import dev.vitae.generation.tailoring.ReadGenerations;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Download;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.press.ExportPress;
import dev.vitae.press.ExportQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.UUID;

/** A person takes the letter of a generation along as a file, in the look of their résumé. */
@ApplicationScoped
public class ExportLetter {

    private final TenantSession session;
    private final CoverLetters letters;
    private final ReadGenerations generations;
    private final ExportPress press;

    ExportLetter(TenantSession session, CoverLetters letters, ReadGenerations generations, ExportPress press) {
        this.session = session;
        this.letters = letters;
        this.generations = generations;
        this.press = press;
    }

    /**
     * Fails with 404, with 409 {@code cover_letter_not_completed} before anything was written, with 422 for parameters that are
     * none, with 503 {@code rendering_busy} when too many are written.
     *
     * @param uri whose parameters say what it looks like
     */
    Uni<Download> export(Caller caller, UUID generation, UriInfo uri) {
        return session.inTransaction(
                        caller, tx -> letters.of(generation).onItem().ifNull().failWith(CoverLetters::none))
                .invoke(WriteOver::requireText)
                .chain(letter -> generations
                        .completed(caller, generation)
                        .chain(of -> print(caller, letter, of.content().personalInfo(), uri)));
    }

    private Uni<Download> print(Caller caller, CoverLetter letter, PersonalInfo sender, UriInfo uri) {
        LetterText text = CoverLetterView.text(letter.letter());
        ExportRequest request = ExportQuery.of(uri, design(text.language()));
        Letter document = new Letter(
                sender,
                text.language(),
                letter.asOf(),
                text.company(),
                text.subject(),
                text.salutation(),
                text.paragraphs(),
                text.closing());
        return press.print(
                caller,
                letter.id(),
                document,
                request,
                printed -> CoverLetterExported.event(letter, caller, request, printed));
    }

    /** In its own language, where documents have words in it. */
    private static ChosenDesign design(String language) {
        boolean known = Arrays.stream(HeadingLanguage.values())
                .anyMatch(heading -> heading.key().equals(language));
        JsonNode chosen = JsonNodeFactory.instance.textNode(language);
        return known
                ? ChosenDesign.none().with(JsonNodeFactory.instance.objectNode().set("language", chosen))
                : ChosenDesign.none();
    }
}
