package dev.vitae.sharing.visits;

import dev.vitae.kit.caller.WrongCredentials;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a request shows of whoever makes it.
 *
 * @param referrer the domain that the link was on, where the browser tells
 * @param device what it says to be
 * @param country that the address is in, ISO 3166-1, where that is known
 * @param mark address and browser, to be hashed and forgotten
 */
public record Seen(Optional<String> referrer, Device device, Optional<String> country, Mark mark) {

    /** What is never written down; nor does it show in a log. */
    public record Mark(String address, String agent) {
        @Override
        public String toString() {
            return "a visitor";
        }
    }

    /**
     * @param words what a User-Agent tells
     * @param ownHosts of Vitae itself, which are no referrers
     */
    static Seen of(
            Trail trail, Function<String, Set<AgentWord>> words, Set<String> ownHosts, Optional<String> country) {
        Set<AgentWord> told = words.apply(trail.agent());
        return new Seen(
                Referrer.domain(trail.referrer(), ownHosts),
                device(told, trail.mobile()),
                country,
                new Mark(WrongCredentials.network(trail.host()), trail.agent()));
    }

    /** A browser that hides its kind may still say whether it is a phone's (User-Agent Client Hints). */
    private static Device device(Set<AgentWord> words, boolean mobile) {
        if (words.contains(AgentWord.PREVIEW) || words.contains(AgentWord.BOT)) {
            return Device.BOT;
        }
        boolean phone = words.contains(AgentWord.PHONE) || mobile;
        if (words.contains(AgentWord.TABLET) || words.contains(AgentWord.ANDROID) && !phone) {
            return Device.TABLET;
        }
        if (phone) {
            return Device.PHONE;
        }
        return words.contains(AgentWord.DESKTOP) ? Device.DESKTOP : Device.OTHER;
    }
}
