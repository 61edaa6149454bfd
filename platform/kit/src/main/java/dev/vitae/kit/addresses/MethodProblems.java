package dev.vitae.kit.addresses;

import dev.vitae.kit.problem.ProblemDocument;
import dev.vitae.kit.problem.ProblemMappers;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** 405 with all that an address takes, and the same for {@code OPTIONS}. */
public class MethodProblems {

    private final Addresses addresses;
    private final ProblemMappers others = new ProblemMappers();

    public MethodProblems(Addresses addresses) {
        this.addresses = addresses;
    }

    /** One that says itself what it takes is believed. */
    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException failure, RoutingContext request) {
        return failure.getResponse().getHeaderString(HttpHeaders.ALLOW) == null
                ? refusal(addresses.methods(request.normalizedPath()))
                : others.web(failure);
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException failure, RoutingContext request) {
        Set<String> methods = addresses.methods(request.normalizedPath());
        return methods.isEmpty() || methods.contains(request.request().method().name())
                ? others.web(failure)
                : refusal(methods);
    }

    @ServerResponseFilter
    public void options(ContainerRequestContext request, ContainerResponseContext answer, RoutingContext context) {
        if (request.getMethod().equals("OPTIONS") && answer.getHeaderString(HttpHeaders.ALLOW) != null) {
            Set<String> methods = addresses.methods(context.normalizedPath());
            if (!methods.isEmpty()) {
                answer.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
            }
        }
    }

    private static Response refusal(Set<String> methods) {
        return Response.fromResponse(ProblemDocument.response(ProblemMappers.ofStatus(405)))
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build();
    }
}
