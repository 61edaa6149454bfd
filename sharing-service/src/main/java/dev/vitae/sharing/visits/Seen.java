package dev.vitae.sharing.visits;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a request shows of whoever makes it.
 *
 * @param referrer the domain that the link was on, where the browser tells
 * @param device what it says to be
 * @param country that the address is in, ISO 3166-1, where that is known
 * @param previewing whether it is one of the programs that are given a preview in place of a page
 * @param mark address and browser, to be hashed and forgotten
 */
public record Seen(Optional<String> referrer, Device device, Optional<String> country, boolean previewing, Mark mark) {

    /** Characters of a User-Agent that are read; browsers send about 150. */
    static final int LONGEST = 512;

    private static final Bots BOTS = new Bots();
    private static final List<String> TABLETS = List.of("ipad", "tablet", "kindle", "silk", "playbook");
    private static final List<String> PHONES = List.of("iphone", "ipod", "mobile", "mobi", "phone", "blackberry");
    private static final List<String> DESKTOPS = List.of("windows", "macintosh", "x11", "linux", "cros");

    /** What is never written down; nor does it show in a log. */
    public record Mark(String address, String agent) {
        @Override
        public String toString() {
            return "a visitor";
        }
    }

    /**
     * @param header value of a header by its name; null where there is none
     * @param ownHost of Vitae itself, which is no referrer
     * @param address that the request comes from
     */
    public static Seen of(UnaryOperator<String> header, String ownHost, String address, Optional<String> country) {
        String agent = Optional.ofNullable(header.apply("User-Agent")).orElse("");
        List<String> words = Bots.words(agent);
        return new Seen(
                Referrer.domain(header.apply("Referer"), ownHost),
                device(words, header.apply("Sec-CH-UA-Mobile")),
                country,
                BOTS.previews(words),
                new Mark(address, agent));
    }

    /** A browser that hides its kind may still say whether it is a phone's (User-Agent Client Hints). */
    private static Device device(List<String> words, String mobile) {
        if (BOTS.has(words)) {
            return Device.BOT;
        }
        if (named(words, TABLETS) || words.contains("android") && !named(words, PHONES) && !"?1".equals(mobile)) {
            return Device.TABLET;
        }
        if (named(words, PHONES) || "?1".equals(mobile)) {
            return Device.PHONE;
        }
        return named(words, DESKTOPS) ? Device.DESKTOP : Device.OTHER;
    }

    private static boolean named(List<String> words, List<String> names) {
        return words.stream().anyMatch(names::contains);
    }
}
