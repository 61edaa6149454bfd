package dev.vitae.sharing.gateway;

import dev.vitae.sharing.shares.ShareToken;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses by which people know a share, whatever host a request names. */
@Singleton
public class LinkAddress {

    private final String prefix;

    public LinkAddress(@ConfigProperty(name = "vitae.links.url") URI origin) {
        this.prefix = origin.resolve(GatewayRoutes.PREFIX).toString();
    }

    String of(ShareToken token) {
        return prefix + token.secret();
    }

    String ofPicture(ShareToken token) {
        return of(token) + Format.PNG.suffix();
    }
}
