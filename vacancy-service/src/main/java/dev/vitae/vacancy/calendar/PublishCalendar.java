package dev.vitae.vacancy.calendar;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.secrets.LinkSecret;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives a person's agenda an address that calendars subscribe to; one that it had before opens nothing any more. */
@ApplicationScoped
public class PublishCalendar {

    /** What the secrets of feeds begin with. */
    static final String MARK = "vc_";

    private final TenantSession session;
    private final CalendarFeeds feeds;
    private final URI publicUrl;
    private final SecureRandom random = new SecureRandom();

    PublishCalendar(
            TenantSession session, CalendarFeeds feeds, @ConfigProperty(name = "vitae.public.url") URI publicUrl) {
        this.session = session;
        this.feeds = feeds;
        this.publicUrl = publicUrl;
    }

    /** With the address, this once. */
    public Uni<CalendarView> publish(Caller caller) {
        LinkSecret secret = LinkSecret.random(MARK, random);
        URI url = publicUrl.resolve(FeedRoutes.PREFIX + secret.secret() + FeedRoutes.SUFFIX);
        return session.onConnection(caller, tx -> feeds.replace(tx, caller.id(), secret, url));
    }
}
