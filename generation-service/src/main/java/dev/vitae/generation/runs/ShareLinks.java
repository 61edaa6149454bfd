package dev.vitae.generation.runs;

import dev.vitae.generation.workflows.StepKind;
import dev.vitae.kit.secrets.LinkSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The links of what a run is going to share: made when it is asked for, told in that answer, and kept nowhere. The steps keep
 * their hashes, under which sharing-service opens them.
 */
@ApplicationScoped
class ShareLinks {

    /** What all links of shares begin with: sharing-service's. */
    private static final String MARK = "vt_";

    private final URI linksUrl;
    private final SecureRandom random = new SecureRandom();

    ShareLinks(@ConfigProperty(name = "vitae.links.url") URI linksUrl) {
        this.linksUrl = linksUrl;
    }

    List<RunView.LinkView> give(List<RunStep> steps) {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.SHARE)
                .map(step -> {
                    LinkSecret link = LinkSecret.random(MARK, random);
                    step.linkedBy(link);
                    return new RunView.LinkView(step.name(), linksUrl.resolve("/r/" + link.secret()));
                })
                .toList();
    }
}
