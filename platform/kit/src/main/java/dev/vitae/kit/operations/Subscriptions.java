package dev.vitae.kit.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Which topics this service's consumers read, and in which groups, as its configuration says. */
@ApplicationScoped
public class Subscriptions {

    private static final Pattern CONNECTOR = Pattern.compile("mp\\.messaging\\.incoming\\.([\\w-]+)\\.connector");
    private static final String GROUP = "mp.messaging.connector.smallrye-kafka.group.id";

    private final Config config;

    public Subscriptions(Config config) {
        this.config = config;
    }

    /** Topics that are subscribed by a pattern are not among them; their groups are. */
    Map<String, Set<String>> topicsByGroup() {
        Map<String, Set<String>> groups = new TreeMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(CONNECTOR::matcher)
                .filter(Matcher::matches)
                .map(channel -> "mp.messaging.incoming." + channel.group(1) + ".")
                .forEach(channel -> groups.computeIfAbsent(group(channel), any -> new TreeSet<>())
                        .addAll(topics(channel)));
        return groups;
    }

    private String group(String channel) {
        return config.getOptionalValue(channel + "group.id", String.class)
                .orElseGet(() -> config.getValue(GROUP, String.class));
    }

    private Set<String> topics(String channel) {
        Set<String> topics = new TreeSet<>();
        if (!config.getOptionalValue(channel + "pattern", Boolean.class).orElse(false)) {
            config.getOptionalValue(channel + "topic", String.class).ifPresent(topics::add);
            config.getOptionalValues(channel + "topics", String.class).ifPresent(topics::addAll);
        }
        return topics;
    }
}
