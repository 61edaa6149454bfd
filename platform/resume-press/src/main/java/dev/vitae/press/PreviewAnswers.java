package dev.vitae.press;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** A picture of a page as an answer. */
@ApplicationScoped
public class PreviewAnswers {

    private final DrawPage drawPage;

    PreviewAnswers(DrawPage drawPage) {
        this.drawPage = drawPage;
    }

    /** The picture with its tag, or 304 when the client has it already; then nothing is drawn. Fails as {@link DrawPage} does. */
    public Uni<Response> of(
            Caller caller, ResumeContent content, ChosenDesign design, PageAsked asked, Request request) {
        return drawPage.prepare(caller, content, design, asked).chain(picture -> answer(caller, picture, request));
    }

    private Uni<Response> answer(Caller caller, PagePicture picture, Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(picture.tag());
        Uni<Response.ResponseBuilder> answer = unchanged == null
                ? drawPage.draw(caller, picture).map(Response::ok)
                : Uni.createFrom().item(unchanged);
        return answer.map(it -> it.tag(picture.tag())
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build());
    }
}
