package dev.vitae.identity.tokens;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The services that may ask for tokens: {@code vitae.clients.<name>.secret} and {@code .scopes}. */
@ConfigMapping(prefix = "vitae.clients")
public interface ServiceClients {

    @WithParentName
    Map<String, Client> byName();

    /** One service. */
    interface Client {

        /** <b>secret</b> of a service that asks for tokens. */
        String secret();

        /** What it may do at other services, e.g. {@code resume.read}; none by default. */
        Optional<Set<String>> scopes();
    }
}
