package dev.vitae.sharing.visits;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /** What is never written down; nor does it show in a log. */
    public record Mark(String address, String agent) {
        @Override
        public String toString() {
            return "a visitor";
        }
    }

    /**
     * @param header value of a header by its name; null where there is none
     * @param words what a User-Agent tells
     * @param ownHosts of Vitae itself, which are no referrers
     * @param address that the request comes from
     */
    static Seen of(
            UnaryOperator<String> header,
            Function<String, Set<AgentWord>> words,
            Set<String> ownHosts,
            String address,
            Optional<String> country) {
        String agent = Optional.ofNullable(header.apply("User-Agent")).orElse("");
        Set<AgentWord> told = words.apply(agent);
        return new Seen(
                Referrer.domain(header.apply("Referer"), ownHosts),
                device(told, header.apply("Sec-CH-UA-Mobile")),
                country,
                told.contains(AgentWord.PREVIEW),
                new Mark(address, agent));
    }

    /** A browser that hides its kind may still say whether it is a phone's (User-Agent Client Hints). */
    private static Device device(Set<AgentWord> words, String mobile) {
        if (words.contains(AgentWord.PREVIEW) || words.contains(AgentWord.BOT)) {
            return Device.BOT;
        }
        boolean phone = words.contains(AgentWord.PHONE) || "?1".equals(mobile);
        if (words.contains(AgentWord.TABLET) || words.contains(AgentWord.ANDROID) && !phone) {
            return Device.TABLET;
        }
        if (phone) {
            return Device.PHONE;
        }
        return words.contains(AgentWord.DESKTOP) ? Device.DESKTOP : Device.OTHER;
    }
}
