package dev.vitae.kit.download;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers 405 to HEAD where {@link NoHead} says so. */
public class HeadRefused {

    @NoHead
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            throw new NotAllowedException(
                    resource.getResourceMethod().getAnnotation(NoHead.class).allow());
        }
    }
}
