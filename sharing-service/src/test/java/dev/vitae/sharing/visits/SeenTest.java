package dev.vitae.sharing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenTest {

    private static final Set<String> OWN_HOSTS = Set.of("vitae.example.com", "links.example.com");

    private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 "
            + "(KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    @Test
    void tellsPhonesTabletsDesktopsAndBotsApart() {
        assertThat(device(SAFARI)).isEqualTo(Device.PHONE);
        assertThat(device(
                        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36"))
                .isEqualTo(Device.PHONE);
        assertThat(device("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36"))
                .isEqualTo(Device.TABLET);
        assertThat(device("Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) Version/16.6 Mobile/15E148 Safari/604.1"))
                .isEqualTo(Device.TABLET);
        assertThat(device("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo(Device.DESKTOP);
        assertThat(device("Mozilla/5.0 (compatible; SomebodysCrawler/1.0; +https://example.org)"))
                .isEqualTo(Device.BOT);
        assertThat(device("curl/8.5.0")).isEqualTo(Device.OTHER);
        assertThat(device("")).isEqualTo(Device.OTHER);
        assertThat(seen(trail(Map.of("Sec-CH-UA-Mobile", "?1"))).device()).isEqualTo(Device.PHONE);
    }

    @Test
    void knowsThoseWhoMakePreviewsFromTheBrowsersInsideTheirApps() {
        for (String bot : new String[] {
            "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
            "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
            "Twitterbot/1.0",
            "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
            "WhatsApp/2.23.20.0",
            "TelegramBot (like TwitterBot)",
            "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
        }) {
            assertThat(AgentWord.of(bot)).as(bot).contains(AgentWord.PREVIEW);
            assertThat(device(bot)).as(bot).isEqualTo(Device.BOT);
        }
        for (String person : new String[] {
            SAFARI + " [LinkedInApp]/9.31",
            SAFARI + " [FBAN/FBIOS;FBAV/520.0.0;FBDV/iPhone14,5]",
            SAFARI + " Twitter for iPhone/11.1",
            SAFARI + " Instagram 380.0",
            "Mozilla/5.0 (compatible; SomebodysCrawler/1.0)"
        }) {
            assertThat(AgentWord.of(person)).as(person).doesNotContain(AgentWord.PREVIEW);
        }
        assertThat(device(SAFARI + " [LinkedInApp]/9.31")).isEqualTo(Device.PHONE);
    }

    @Test
    void keepsOfAReferrerItsDomain() {
        assertThat(referrer("https://www.linkedin.com/feed/update?who=ada#top")).contains("linkedin.com");
        assertThat(referrer("https://ada.brennan.mail.example.co.uk:8443/inbox"))
                .contains("example.co.uk");
        assertThat(referrer("HTTP://News.Example.ORG")).contains("example.org");
        assertThat(referrer("https://xn--knigsberg-57a.de/")).contains("xn--knigsberg-57a.de");
        for (String none : new String[] {
            "https://vitae.example.com/r/vt_abc",
            "https://links.example.com/r/vt_abc",
            "https://203.0.113.7/",
            "https://localhost/",
            "https://ada:secret@example.org/",
            "https://ex ample.org/",
            "javascript:alert(1)",
            "https://" + "a".repeat(120) + ".org/",
            "https://example.org/" + "a".repeat(4000),
            ""
        }) {
            assertThat(referrer(none)).as(none).isEmpty();
        }
    }

    @Test
    void showsNoneOfItInALog() {
        Trail trail = trail(Map.of("User-Agent", SAFARI));

        assertThat(trail.toString() + seen(trail)).doesNotContain("203.0.113.7", "iPhone");
    }

    private static Device device(String agent) {
        return seen(trail(Map.of("User-Agent", agent))).device();
    }

    private static Optional<String> referrer(String address) {
        return seen(trail(Map.of("Referer", address))).referrer();
    }

    private static Trail trail(Map<String, String> headers) {
        return new Trail(
                "203.0.113.7",
                headers.getOrDefault("User-Agent", ""),
                headers.get("Referer"),
                headers.containsKey("Sec-CH-UA-Mobile"));
    }

    private static Seen seen(Trail trail) {
        return Seen.of(trail, AgentWord::of, OWN_HOSTS, Optional.empty());
    }
}
