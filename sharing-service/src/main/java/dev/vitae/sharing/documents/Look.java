package dev.vitae.sharing.documents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.Templates;
import java.util.Optional;
import java.util.Set;

/**
 * How a share shows its subject.
 *
 * @param redactions what is left out of every form
 * @param allowDownload whether there is more than the page
 * @param allowFork whether whoever is signed in may make one of their own of a resource, which its page then says
 * @param template by its slug
 * @param accentColor {@code #rrggbb}
 */
public record Look(
        Set<Redaction> redactions,
        boolean allowDownload,
        boolean allowFork,
        Optional<String> template,
        Optional<String> accentColor) {

    public Look {
        redactions = Set.copyOf(redactions);
    }

    boolean leavesOut(Redaction redaction) {
        return redactions.contains(redaction);
    }

    /** What page and PDF are laid out by; empty where nobody chose, and the page has light and dark. */
    public Optional<ChosenDesign> design() {
        if (template.isEmpty() && accentColor.isEmpty()) {
            return Optional.empty();
        }
        ChosenDesign design = ChosenDesign.none()
                .with(template.map(slug -> Templates.of(slug).orElseThrow()).orElse(Templates.CLASSIC));
        return Optional.of(accentColor
                .map(color -> design.with(JsonNodeFactory.instance.objectNode().put("accentColor", color)))
                .orElse(design));
    }

    Optional<Design> laidOut() {
        return design().map(ChosenDesign::design);
    }
}
