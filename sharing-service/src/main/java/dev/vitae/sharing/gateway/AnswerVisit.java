package dev.vitae.sharing.gateway;

import dev.vitae.sharing.shares.ShareToken;
import dev.vitae.sharing.visits.Trail;
import dev.vitae.sharing.visits.VisitBook;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Sends what a visitor is shown, and enters the visit that this begins. */
@Singleton
public class AnswerVisit {

    private final GatewayAnswers answers;
    private final VisitBook visits;

    public AnswerVisit(GatewayAnswers answers, VisitBook visits) {
        this.answers = answers;
        this.visits = visits;
    }

    /** @param unconditional whether it opens to anybody, and as often as they like */
    void answer(
            HttpServerRequest request,
            Visit visit,
            ShareToken token,
            Trail trail,
            Opened share,
            boolean unconditional) {
        boolean preview = previews(visit, trail);
        answers.found(request, visit, token, preview ? share.preview() : share, unconditional);
        if (visit.counted() && (preview || share.begun().isPresent())) {
            visits.enter(share.shareId(), preview || share.counted(), trail);
        }
    }

    /** In place of a page, which would be content; whatever else a program asks for, it gets. */
    boolean previews(Visit visit, Trail trail) {
        return visit.format() == Format.HTML && visits.previews(trail);
    }
}
