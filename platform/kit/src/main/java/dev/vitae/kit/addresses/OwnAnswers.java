package dev.vitae.kit.addresses;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps answers that say nothing of it themselves out of the caches of others (RFC 9111 §5.2.2.7). */
public class OwnAnswers {

    private static final Set<String> KEPT = Set.of("GET", "HEAD");

    @ServerResponseFilter
    public void mark(ContainerRequestContext request, ContainerResponseContext answer) {
        if (KEPT.contains(request.getMethod()) && answer.getHeaderString(HttpHeaders.CACHE_CONTROL) == null) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}
