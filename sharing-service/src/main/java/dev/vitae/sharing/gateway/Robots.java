package dev.vitae.sharing.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code /robots.txt} (RFC 9309) of the one origin. */
@ApplicationScoped
public class Robots {

    private static final Buffer TEXT = Buffer.buffer(
            """
            # Nothing here is for search engines: what people share is for whoever they gave the link to.
            User-agent: *
            Disallow: /

            # These show what a link is where somebody passes it on, and are told no more than that.
            User-agent: Discordbot
            User-agent: facebookexternalhit
            User-agent: LinkedInBot
            User-agent: SkypeUriPreview
            User-agent: Slackbot
            User-agent: Slackbot-LinkExpanding
            User-agent: TelegramBot
            User-agent: Twitterbot
            User-agent: WhatsApp
            Allow: /r/
            Disallow: /
            """);

    void install(@Observes Router router) {
        router.route("/robots.txt")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "public, max-age=86400")
                .end(TEXT);
    }
}
