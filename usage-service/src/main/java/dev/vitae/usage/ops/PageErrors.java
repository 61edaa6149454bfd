package dev.vitae.usage.ops;

import dev.vitae.kit.problem.ProblemDocument;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refusals of pages are pages. Who is not signed in, or no longer, is led to where sessions are renewed, and from there to the
 * sign-in or back; but for a form: what was sent is gone, and the provider of sign-ins is another origin, to which no form leads.
 */
public class PageErrors {

    private static final String ROOT = "/ops";
    private static final String LIVE = "/ops/live";

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (!(response.getEntity() instanceof ProblemDocument problem) || !isPage(path)) {
            return;
        }
        boolean signedOut = problem.status() == 401;
        boolean read = request.getMethod().equals("GET");
        String back = read ? request.getUriInfo().getRequestUri().toString() : ROOT;
        String signIn = signedOut ? "/auth/refresh?redirect=" + Links.encoded(path(URI.create(back))) : "";
        if (signedOut && read && request.getHeaderString("HX-Request") == null) {
            replace(response, Pages.goTo(signIn));
            return;
        }
        if (signedOut) {
            response.getHeaders().putSingle("HX-Redirect", signIn);
        }
        String title = title(problem.status());
        replace(
                response,
                Pages.answer(
                        problem.status(),
                        new PageRefusal(title, detail(problem), problem.code(), problem.traceId(), signIn).render()));
    }

    /** What scripts ask for is not shown to anybody. */
    private static boolean isPage(String path) {
        return (path.equals(ROOT) || path.startsWith(ROOT + "/")) && !path.equals(LIVE);
    }

    private static void replace(ContainerResponseContext response, Response by) {
        response.setStatusInfo(by.getStatusInfo());
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        by.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.setEntity(by.getEntity(), new Annotation[0], by.getMediaType());
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "You are not signed in any more";
            case 403 -> "This is for operators";
            case 404 -> "There is nothing here";
            case 400, 422 -> "That cannot be done so";
            default -> status < 500 ? "That was not done" : "Not available right now";
        };
    }

    private static String detail(ProblemDocument problem) {
        return switch (problem.status()) {
            case 401 -> "Nothing was changed. Sign in, then do it again.";
            case 403 -> "Your account may not look at these pages. A super_admin can give you that role.";
            default -> problem.detail();
        };
    }

    private static String path(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }
}
